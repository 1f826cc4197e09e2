using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments.Drawing;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <content>The timer as a picture.</content>
public sealed partial class CommitmentTimer
{
    /// <summary>The present cycle as a picture: when the clock ran, was paused or waited for opening hours, its warnings, due time and breach.</summary>
    /// <param name="until">
    /// Up to when it is drawn, as things would go if nothing else happened; of a cycle that is over nothing is drawn after its end and due
    /// time. Before the last fact the timer is drawn as it was then.
    /// </param>
    /// <param name="language">The language of its words.</param>
    /// <returns>
    /// An SVG document with line feeds, the same for the same timer: without scripts, fonts, links or ids, so that it may stand in a page
    /// beside others; for light and dark surroundings; with a title and a description for those who do not see it. Times are those of the
    /// zone of the promise's calendar, UTC for elapsed time; the picture names the zone.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the timer was made, or beyond the horizon.</exception>
    /// <example><code>File.WriteAllText("timeline.svg", timer.ToSvg(until: tomorrow, Language.English));</code></example>
    public string ToSvg(Instant until, Language language) => TimerSvg.Draw(Timeline(until), language);

    /// <summary>The present cycle as the text of a Mermaid Gantt chart, for places that draw Mermaid but show no SVG.</summary>
    /// <param name="until">Up to when it is drawn, as in <see cref="ToSvg"/>.</param>
    /// <param name="language">The language of its words.</param>
    /// <returns>
    /// The text, with line feeds. Times are local to the zone named in its title. Where there are many short stretches the closed hours
    /// between them are left out; the last few earlier cycles come first.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the timer was made, or beyond the horizon.</exception>
    public string ToGantt(Instant until, Language language) => TimerGantt.Draw(Timeline(until), language);

    internal TimerTimeline Timeline(Instant until)
    {
        BusinessCalendar.Within(until, nameof(until));
        return TimerTimeline.Of(until < State.LastAt ? AsOf(until) : this, until);
    }
}
