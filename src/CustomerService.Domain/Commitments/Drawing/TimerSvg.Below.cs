using System.Collections.Immutable;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Commitments.Drawing;

/// <content>What stands below the lane: earlier cycles, and the legend.</content>
internal sealed partial class TimerSvg
{
    private void DrawPast()
    {
        if (_line.Past.IsEmpty)
        {
            return;
        }

        const int perRow = 4;
        const double cardWidth = (Across - (12 * (perRow - 1))) / perRow;
        var shown = _line.Past.TakeLast(perRow).ToImmutableArray();
        var before = _line.Past.Length - shown.Length;
        _svg.Text(Left, _y + 12, "soft", before == 0
            ? _words.Say("Earlier cycles", "此前的周期")
            : _words.Say($"Earlier cycles, the last {shown.Length} of {_line.Past.Length}", $"此前的周期（{_line.Past.Length} 个中的最近 {shown.Length} 个）"));
        _y += 22;
        for (var i = 0; i < shown.Length; i++)
        {
            DrawCard(shown[i], Left + (i * (cardWidth + 12)), cardWidth);
        }

        _y += 78;
    }

    private void DrawCard(PastCycle past, double x, double width)
    {
        var cycle = past.Cycle;
        var ending = cycle.Ending.DisplayName.In(_words.Language);
        var from = _words.Day(cycle.StartedAt);
        var to = _words.DateOf(cycle.StartedAt) == _words.DateOf(cycle.EndedAt) ? _words.Text(cycle.EndedAt, "HH:mm", "HH:mm") : _words.Day(cycle.EndedAt);
        var late = cycle.IsLate ? _words.Say(", late", "，超时") : "";
        var bar = width - 20;
        _svg.Rect(x, _y, width, 66, "card", 6)
            .Text(x + 10, _y + 18, "label", TextWidth.Within($"{cycle.Number} · {ending}{late}", 12, bar))
            .Text(x + 10, _y + 34, "tick", $"{from} – {to}")
            .Rect(x + 10, _y + 41, bar, 5, "shut", 2.5);
        var used = Math.Clamp(past.Share, 0, 1) * bar;
        if (used >= 0.5)
        {
            _svg.Rect(x + 10, _y + 41, used, 5, cycle.IsLate ? "late" : "run", Math.Min(2.5, used / 2));
        }

        _svg.Text(x + 10, _y + 59, "tick", TextWidth.Within(_words.UsedShort(cycle.Used, past.Allowed), 11, bar));
    }

    private void DrawLegend()
    {
        var x = Left;
        _svg.Line(Left, _y, Left + Across, _y, "rule faint");
        _y += 22;
        foreach (var (look, text) in Legend())
        {
            var needed = 24 + TextWidth.Of(text, 12) + 18;
            if (x > Left && x + needed > Left + Across)
            {
                (x, _y) = (Left, _y + 20);
            }

            _svg.Rect(x, look == "idle" ? _y - 6.5 : _y - 10, 18, look == "idle" ? 3 : 12, look, look == "idle" ? 0 : 2);
            if (look is "pause" or "void")
            {
                _svg.Line(x + 3, _y - 4, x + 16, _y - 4, look + "-bars small");
            }

            _svg.Text(x + 24, _y, "key", text);
            x += needed;
        }

        _y += x > Left ? 22 : 0;
        var name = _line.Timer.Id == _line.Promise.Id ? "" : _line.Timer.Id + " · ";
        _svg.Text(Left, _y, "tick", TextWidth.Within(name + _words.InZone(_line.View.At), 11, Across));
        _y += 18;
    }

    private IEnumerable<(string Look, string Text)> Legend()
    {
        if (_stretches.Exists(stretch => stretch.Kind == StretchKind.Running && !stretch.IsLate))
        {
            yield return ("run", _words.Name(StretchKind.Running));
        }

        if (_stretches.Exists(stretch => stretch.Kind == StretchKind.Running && stretch.IsLate))
        {
            yield return ("late", _words.Say("running, overdue", "超时计时"));
        }

        if (Reasons(StretchKind.Paused) is { Length: > 0 } pauses)
        {
            yield return ("pause", pauses);
        }

        if (Reasons(StretchKind.Excluded) is { Length: > 0 } exclusions)
        {
            yield return ("void", exclusions);
        }

        if (_stretches.Exists(stretch => stretch.Kind == StretchKind.Armed))
        {
            yield return ("idle", _words.Name(StretchKind.Armed));
        }

        if (!_line.Closed.IsEmpty)
        {
            yield return ("shut", _isSimplified ? _words.Say("closed hours (short ones left out)", "非营业时间（略去较短的）") : _words.Name(StretchKind.Closed));
        }
    }

    private string Reasons(StretchKind kind)
    {
        var reasons = _stretches.Where(stretch => stretch.Kind == kind).Select(stretch => stretch.Reason!.In(_words.Language)).Distinct().ToList();
        var listed = TextWidth.Within(string.Join(_words.Say(", ", "、"), reasons), 12, Across / 2);
        return reasons.Count == 0 ? "" : _words.Say($"{_words.Name(kind)} ({listed})", $"{_words.Name(kind)}（{listed}）");
    }
}
