using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>Instants as tests write them, in UTC.</summary>
internal static class Moment
{
    private static readonly InstantPattern[] Forms = [InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm"), InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.FFFFFFFFF")];

    public static Instant At(string text) => Forms.Select(form => form.Parse(text)).First(read => read.Success).Value;
}
