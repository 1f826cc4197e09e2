using System.Collections.Immutable;
using System.Text;
using CustomerService.Domain.Drawing;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>Draws the schedule of a plan document: as a Mermaid Gantt chart, as a picture.</summary>
internal static class ScheduleChart
{
    private const double RowHeight = 30;
    private const double BarHeight = 16;
    private const double AxisHeight = 26;
    private const double WidestLabel = 300;
    private const double TextSize = 13;
    private const double Roomy = 1.2;   // the reader's font may be wider than the usual one
    private const double Gap = 10;

    private static readonly ImmutableArray<int> MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 12_000, 60_000];

    public static string Gantt(string title, ImmutableArray<(DocumentPart Part, DocumentContent Content)> schedules, Language language)
    {
        var text = new StringBuilder("gantt\n");
        Row($"title {MermaidText.Safe(title)}");
        Row("dateFormat YYYY-MM-DD");
        Row("inclusiveEndDates");
        Row("axisFormat %Y-%m-%d");
        Row("todayMarker off");
        foreach (var (part, content) in schedules)
        {
            Row($"section {MermaidText.Safe(part.Name.In(language))}");
            foreach (var step in content.Steps)
            {
                var who = step.Responsible is { } name ? DocumentWords.Say(language, $" ({name})", $"（{name}）") : "";
                Row($"{MermaidText.Safe(step.What.In(language) + who)} :{PlanDays.Iso(step.From)}, {PlanDays.Iso(step.To)}");
            }
        }

        return text.ToString();

        void Row(string row) => text.Append("    ").Append(row).Append('\n');
    }

    public static Picture Draw(string title, ImmutableArray<ScheduleStep> steps, Language language)
    {
        var (first, last) = (steps.Min(step => step.From), steps.Max(step => step.To));
        var days = Days(first, last) + 1.0;
        var label = Math.Min(WidestLabel, steps.Max(step => Roomy * TextWidth.Of(step.What.In(language), TextSize)) + 4);
        var (left, bottom) = (label + Gap, AxisHeight + (steps.Length * RowHeight));
        var across = Picture.Usual - left - 4;
        var description = DocumentWords.Say(
            language,
            $"{steps.Length} {(steps.Length == 1 ? "step" : "steps")} from {PlanDays.Iso(first)} to {PlanDays.Iso(last)}.",
            $"共 {steps.Length} 个步骤，自 {PlanDays.Iso(first)} 至 {PlanDays.Iso(last)}。");
        return new(Picture.Usual, bottom + 6, title, description, svg =>
        {
            var free = double.NegativeInfinity;
            foreach (var tick in Ticks(first, last))
            {
                var x = X(tick);
                var name = PlanDays.Iso(tick);
                svg.Line(x, AxisHeight - 6, x, bottom, "rule");
                var width = Roomy * TextWidth.Of(name, 12);
                if (x - (width / 2) > free && x - (width / 2) >= 0 && x + (width / 2) <= Picture.Usual)
                {
                    svg.Text(x, AxisHeight - 12, "tick mid", name);
                    free = x + (width / 2);
                }
            }

            for (var i = 0; i < steps.Length; i++)
            {
                var step = steps[i];
                var what = step.What.In(language);
                var (y, from) = (AxisHeight + (i * RowHeight) + ((RowHeight - BarHeight) / 2), X(step.From));
                var width = Math.Max(2, across * (Days(step.From, step.To) + 1.0) / days);
                svg.Text(label, y + 12.5, "end", TextWidth.Within(what, TextSize * Roomy, label))
                    .Rect(from, y, width, BarHeight, "main", 3, $"{what}: {PlanDays.Iso(step.From)} – {PlanDays.Iso(step.To)}{(step.Responsible is { } who ? $", {who}" : "")}");
            }
        });

        double X(LocalDate day) => left + (across * Days(first, day) / days);
    }

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    /// <summary>Days to mark: every few days in a short schedule, firsts of months in a long one; about ten at most.</summary>
    private static IEnumerable<LocalDate> Ticks(LocalDate first, LocalDate last)
    {
        const int Most = 10;
        var days = Days(first, last) + 1;
        if (days <= 7 * Most)
        {
            var every = days <= Most ? 1 : days <= 2 * Most ? 2 : 7;
            for (var day = 0; day < days; day += every)
            {
                yield return first.PlusDays(day);
            }

            yield break;
        }

        // Months are counted from the year 0, so that a step of a quarter or a year falls on its beginning.
        var (from, to) = (Month(first) + (first.Day > 1 ? 1 : 0), Month(last));
        var step = MonthSteps.First(months => (to - from) / months < Most);
        for (var month = from + Modulo(-from, step); month <= to; month += step)
        {
            var inYear = Modulo(month, 12);
            yield return new LocalDate((month - inYear) / 12, inYear + 1, 1);
        }
    }

    private static int Month(LocalDate day) => (12 * day.Year) + day.Month - 1;

    private static int Modulo(int number, int by) => ((number % by) + by) % by;
}
