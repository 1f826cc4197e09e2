using System.Globalization;
using System.Text;
using CustomerService.Domain.Drawing;
using NodaTime;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>Draws a timeline as a Mermaid Gantt chart.</summary>
internal sealed class TimerGantt
{
    private const int MostStretches = 24;
    private const int MostCycles = 4;

    private readonly TimerTimeline _line;
    private readonly TimelineWords _words;
    private readonly StringBuilder _text = new("gantt\n");

    private TimerGantt(TimerTimeline line, Language language) => (_line, _words) = (line, new TimelineWords(language, line.Zone));

    public static string Draw(TimerTimeline line, Language language) => new TimerGantt(line, language).Drawn();

    private string Drawn()
    {
        var stretches = TimelineSimplifier.Simplify(_line.Stretches, MostStretches);
        Row($"title {MermaidText.Safe(_words.Headline(_line.Promise))}{_words.Say($" ({_line.Zone.Id})", $"（{_line.Zone.Id}）")}");
        Row("dateFormat YYYY-MM-DDTHH:mm:ss");
        Row("axisFormat " + AxisFormat());
        Row("todayMarker off");
        DrawPast();
        Section(_words.Name(StretchKind.Running), stretches.Where(stretch => stretch.Kind == StretchKind.Running));
        Section(string.Join(_words.Say(", ", "、"), stretches.Where(stretch => stretch.IsHeld).Select(stretch => _words.Name(stretch.Kind)).Distinct()), stretches.Where(stretch => stretch.IsHeld));
        Section(_words.Name(StretchKind.Armed), stretches.Where(stretch => stretch.Kind == StretchKind.Armed));
        DrawMarks();
        return _text.ToString();
    }

    private string AxisFormat()
    {
        var days = (_line.End - (_line.Past.IsEmpty ? _line.Start : _line.Past.TakeLast(MostCycles).First().Cycle.StartedAt)).TotalDays;
        return days <= 1.5 ? "%H:%M" : days <= 6 ? _words.Say("%d %b %H:%M", "%m-%d %H:%M") : days <= 300 ? _words.Say("%d %b", "%m-%d") : "%Y-%m";
    }

    private void DrawPast()
    {
        if (_line.Past.IsEmpty)
        {
            return;
        }

        Row("section " + _words.Say("earlier cycles", "此前的周期"));
        foreach (var cycle in _line.Past.TakeLast(MostCycles).Select(past => past.Cycle))
        {
            Task($"{cycle.Number} {cycle.Ending.DisplayName.In(_words.Language)}", cycle.IsLate ? "crit, done, " : "done, ", cycle.StartedAt, cycle.EndedAt);
        }
    }

    private void Section(string name, IEnumerable<Stretch> stretches)
    {
        var isFirst = true;
        foreach (var stretch in stretches)
        {
            if (isFirst)
            {
                Row("section " + name);
                isFirst = false;
            }

            var goesOn = stretch.To == _line.Stretches[^1].To && !_line.Timer.State.IsOver;
            var tags = (stretch.IsLate && !stretch.IsHeld ? "crit, " : "") + (goesOn ? "active, " : "done, ");
            Task((stretch.Reason?.In(_words.Language) is { } reason ? reason + " " : "") + _words.Amount(stretch.Kind == StretchKind.Running ? Open(stretch) : stretch.Length), tags, stretch.From, stretch.To);
        }
    }

    // How long the clock ran in a stretch, which may have closed hours in it that were left out.
    private Duration Open(Stretch stretch) => _line.Stretches.Where(part => part.Kind == StretchKind.Running && part.From >= stretch.From && part.To <= stretch.To)
        .Aggregate(Duration.Zero, (sum, part) => sum + part.Length);

    private void DrawMarks()
    {
        var isFirst = true;
        foreach (var mark in _line.Marks)
        {
            if (isFirst)
            {
                Row("section " + _words.Say("marks", "标记"));
                isFirst = false;
            }

            var tags = mark.Kind is MarkKind.Breach or MarkKind.Escalation ? "crit, milestone, " : "milestone, ";
            Row($"{MermaidText.Safe(_words.Name(mark.Kind) + " " + _words.Day(mark.At))} :{tags}{Local(mark.At)}, 0d");
        }
    }

    private void Task(string name, string tags, Instant from, Instant to)
    {
        // By the clock on the wall an end may come before its beginning, in the night the clocks go back.
        var (start, end) = (Local(from), Local(to));
        Row($"{MermaidText.Safe(name)} :{tags}{start}, {(string.CompareOrdinal(end, start) < 0 ? start : end)}");
    }

    private void Row(string row) => _text.Append("    ").Append(row).Append('\n');

    private string Local(Instant at) => at.InZone(_line.Zone).LocalDateTime.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss", CultureInfo.InvariantCulture);
}
