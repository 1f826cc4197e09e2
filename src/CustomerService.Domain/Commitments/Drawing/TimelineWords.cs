using System.Collections.Immutable;
using System.Globalization;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>The words of a timeline in one language, its times in one zone.</summary>
internal sealed class TimelineWords(Language language, DateTimeZone zone)
{
    private const int MostInSentence = 6;

    public static readonly LocalizedText ClosedMeanwhile = new("closed until it was opened again", "重新开启前已关闭");

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private static readonly ImmutableArray<LocalizedText> Stretches =
    [
        new("running", "计时中"), new("closed hours", "非营业时间"), new("paused", "暂停"), new("excluded", "不计时间"), new("not started", "未启动"),
    ];

    private static readonly ImmutableArray<LocalizedText> Marks =
    [
        new("start", "启动"), new("reopened", "重新开启"), new("new target", "变更目标"), new("warning", "预警"), new("target", "目标"),
        new("due", "到期"), new("due, breached", "到期超时"), new("escalation", "升级"), new("done", "完成"), new("cancelled", "取消"),
    ];

    public Language Language => language;

    private bool IsChinese => language == Language.Chinese;

    public string Name(StretchKind kind) => Stretches[(int)kind].In(language);

    public string Name(MarkKind kind) => Marks[(int)kind].In(language);

    public string Text(TimerStatus status) => status.DisplayName.In(language);

    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>The promise with its target: the headline.</summary>
    public string Headline(Promise promise)
    {
        var name = Capital(promise.DisplayName.In(language));
        var target = promise.Target.In(language);
        if (promise.Limit is not { } limit)
        {
            return Say($"{name}: {target}", $"{name}：{target}");
        }

        // A calendar that holds for both is named once.
        var isAlike = limit.GetType() == promise.Target.GetType() && limit.CountedOn == promise.Target.CountedOn;
        var latest = isAlike ? Amount(limit.Amount) : limit.In(language);
        return Say($"{name}: {target}, at the latest {latest}", $"{name}：{target}，最迟 {latest}");
    }

    /// <summary>How it stands: due time, time used, what is left or over.</summary>
    public string Standing(TimerTimeline line)
    {
        var (view, state) = (line.View, line.Timer.State);
        if (state.IsArmed)
        {
            return Say("The clock has not started.", "计时尚未启动。");
        }

        var parts = new List<string>();
        if (view.DueAt is { } due)
        {
            parts.Add(Say("due ", "到期 ") + Date(due) + (view.IsProvisional ? Say(" (provisional)", "（暂定）") : ""));
        }
        else if (view.PausedFor is not null)
        {
            parts.Add(Say("no due time while it is paused", "暂停期间无到期时间"));
        }

        if (state.EndedAt is { } ended)
        {
            parts.Add(Name(state.IsCancelled ? MarkKind.Cancelled : MarkKind.Done) + " " + Date(ended));
        }

        parts.Add(Used(view.Used, line.Promise.Binding.Amount));
        if (!view.Remaining.IsNegative)
        {
            parts.Add(view.Remaining.IsInDays || view.Remaining.Time > Duration.Zero ? Say($"{Amount(view.Remaining)} left", $"剩余 {Amount(view.Remaining)}") : Say("nothing left", "无剩余"));
        }
        else if (Amount(Opposite(view.Remaining)) is var over && over != "0 s" && over != "0 秒")
        {
            parts.Add(Say($"{over} over", $"超出 {over}"));
        }

        return Capital(string.Join(Say(" · ", " · "), parts));
    }

    /// <summary>The whole story in a sentence, for those who do not see the picture.</summary>
    public string Story(TimerTimeline line)
    {
        var clauses = line.Marks.Take(MostInSentence).Select(mark => $"{Name(mark.Kind)} {Date(mark.At)}").ToList();
        var held = line.Stretches.Where(stretch => stretch.IsHeld).ToList();
        clauses.AddRange(held.Take(MostInSentence).Select(stretch => Say(
            $"{Name(stretch.Kind)} from {Date(stretch.From)} to {Date(stretch.To)} ({stretch.Reason!.In(language)})",
            $"{Date(stretch.From)}至{Date(stretch.To)}{Name(stretch.Kind)}（{stretch.Reason!.In(language)}）")));
        if (Math.Max(0, line.Marks.Length - MostInSentence) + Math.Max(0, held.Count - MostInSentence) is > 0 and var more)
        {
            clauses.Add(Say($"and {more} more", $"另有 {more} 项"));
        }

        if (line.Past.Length > 0)
        {
            clauses.Add(Say($"{line.Past.Length} earlier {(line.Past.Length == 1 ? "cycle" : "cycles")}", $"此前 {line.Past.Length} 个周期"));
        }

        var status = Say($"Status: {line.View.Status.DisplayName.English}.", $"状态：{line.View.Status.DisplayName.Chinese}。");
        var story = clauses.Count == 0 ? "" : Capital(string.Join(Say("; ", "；"), clauses)) + Say(". ", "。");
        var standing = Standing(line).TrimEnd('.', '。').Replace(" · ", Say(", ", "，"), StringComparison.Ordinal) + Say(". ", "。");
        return status + Say(" ", "") + standing + story + InZone(line.View.At);
    }

    public string InZone(Instant until) => Say($"Times in {zone.Id}, drawn up to {Date(until)}.", $"时区 {zone.Id}，绘制至{Date(until)}。");

    public string Used(TimeAmount used, TimeAmount whole) => Say(
        $"used {(used.IsInDays ? used.Days.ToString(Plain) : Amount(used))} of {Amount(whole)}",
        $"已用 {Amount(used)}，共 {Amount(whole)}");

    public string UsedShort(TimeAmount used, TimeAmount whole) => Say(
        $"{(used.IsInDays ? used.Days.ToString(Plain) : Amount(used))} of {Amount(whole)}",
        $"{Amount(used)}／{Amount(whole)}");

    /// <summary>An amount without parts of a second.</summary>
    public string Amount(TimeAmount amount) => amount.IsInDays ? amount.In(language) : Amount(amount.Time);

    public string Amount(Duration time) => DurationText.In(time - Duration.FromNanoseconds(time.SubsecondNanoseconds), language);

    /// <summary>Date and time with the year.</summary>
    public string Date(Instant at) => Text(at, "d MMM uuuu HH:mm", "uuuu'年'M'月'd'日' HH:mm");

    /// <summary>Date and time without the year.</summary>
    public string Day(Instant at) => Text(at, "d MMM HH:mm", "M'月'd'日' HH:mm");

    public string Text(Instant at, string english, string chinese) => at.InZone(zone).LocalDateTime.ToString(Say(english, chinese), Plain);

    public string Weekday(Instant at)
    {
        var name = DayNames.Name(at.InZone(zone).DayOfWeek);
        return Say(name.English[..3], "周" + name.Chinese[^1]);
    }

    public LocalDate DateOf(Instant at) => at.InZone(zone).Date;

    /// <summary>A stretch with its times, for whoever points at it.</summary>
    public string Tip(Stretch stretch)
    {
        var reason = stretch.Reason is null ? "" : Say($" ({stretch.Reason.English})", $"（{stretch.Reason.Chinese}）");
        var late = stretch.IsLate && !stretch.IsHeld ? Say(", overdue", "，超时") : "";
        return Say(
            $"{Capital(Name(stretch.Kind))}{reason}{late}: {Day(stretch.From)} – {Day(stretch.To)}, {Amount(stretch.Length)}",
            $"{Name(stretch.Kind)}{reason}{late}：{Day(stretch.From)} – {Day(stretch.To)}，{Amount(stretch.Length)}");
    }

    public static string Capital(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static TimeAmount Opposite(TimeAmount amount) => amount.IsInDays ? TimeAmount.OfDays(-amount.Days) : TimeAmount.Of(-amount.Time);
}
