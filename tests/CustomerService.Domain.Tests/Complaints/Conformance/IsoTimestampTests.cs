using System.Globalization;
using System.Text.RegularExpressions;
using CustomerService.Domain.Complaints.Conformance;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using static CustomerService.Domain.Tests.Complaints.Conformance.EventLogTexts;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed partial class IsoTimestampTests
{
    private static readonly Gen<LocalDateTime> LocalTimes =
        from days in Gen.Choose(0, Period.DaysBetween(new(0, 1, 1), new(9999, 12, 31)))
        from second in Gen.Choose(0, 86_399)
        from nanosecond in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 999).Select(ms => ms * 1_000_000), Gen.Choose(0, 999_999_999))
        select new LocalDate(0, 1, 1).PlusDays(days).AtMidnight().PlusSeconds(second).PlusNanoseconds(nanosecond);

    private static readonly Gen<Offset> Offsets = Gen.Choose(-18 * 60, 18 * 60).Select(minutes => Offset.FromSeconds(minutes * 60));

    [Theory]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    [InlineData("0000-02-29", "0000-02-29T00:00:00Z")]
    [InlineData("2024-02-29 23:59", "2024-02-29T23:59:00Z")]
    [InlineData("2024-02-29T23:59:59.1", "2024-02-29T23:59:59.1Z")]
    [InlineData("2024-02-29T23:59:59.123456789Z", "2024-02-29T23:59:59.123456789Z")]
    [InlineData("2024-02-29T23:59Z", "2024-02-29T23:59:00Z")]
    [InlineData("2024-02-29T23:59+01", "2024-02-29T22:59:00Z")]
    [InlineData("2024-02-29T23:59-0130", "2024-03-01T01:29:00Z")]
    [InlineData("2024-02-29T23:59:00+01:30", "2024-02-29T22:29:00Z")]
    [InlineData("2024-02-29T00:00-00:00", "2024-02-29T00:00:00Z")]
    [InlineData("2024-02-29T18:00+18:00", "2024-02-29T00:00:00Z")]
    [InlineData("2024-02-29T06:00-18", "2024-03-01T00:00:00Z")]
    [InlineData("0000-01-01T00:00+18", "-0001-12-31T06:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z")]
    public void The_accepted_forms(string text, string instant) =>
        Assert.Equal(InstantPattern.ExtendedIso.Parse(instant).Value, ReadTimestamp(text));

    [Theory]
    [InlineData("2023-02-29"), InlineData("1900-02-29"), InlineData("2024-02-30"), InlineData("2024-04-31"), InlineData("2024-00-01")]
    [InlineData("2024-13-01"), InlineData("2024-01-00"), InlineData("2024-01-32"), InlineData("24-01-01"), InlineData("2024-1-01")]
    [InlineData("2024/01/01"), InlineData("20240101"), InlineData("-2024-01-01"), InlineData("+2024-01-01"), InlineData("２０２４-01-01")]
    [InlineData(" 2024-01-01"), InlineData("2024-01-01 "), InlineData("2024-01-01Z"), InlineData("2024-01-01T")]
    [InlineData("2024-01-01t10:00")]
    [InlineData("2024-01-01T10"), InlineData("2024-01-01T1000"), InlineData("2024-01-01T24:00"), InlineData("2024-01-01T10:60")]
    [InlineData("2024-01-01T10:00:60")]
    [InlineData("2024-01-01  10:00"), InlineData("2024-01-01T10:00:"), InlineData("2024-01-01T10:00:0")]
    [InlineData("2024-01-01T10:00:00."), InlineData("2024-01-01T10:00:00,5")]
    [InlineData("2024-01-01T10:00.5"), InlineData("2024-01-01T10:00:00.1234567890"), InlineData("2024-01-01T10:00z")]
    [InlineData("2024-01-01T10:00 Z"), InlineData("2024-01-01T10:00ZZ")]
    [InlineData("2024-01-01T10:00+"), InlineData("2024-01-01T10:00+1"), InlineData("2024-01-01T10:00+100")]
    [InlineData("2024-01-01T10:00+01:"), InlineData("2024-01-01T10:00+01:0")]
    [InlineData("2024-01-01T10:00+01:60"), InlineData("2024-01-01T10:00+18:01"), InlineData("2024-01-01T10:00-19")]
    [InlineData("2024-01-01T10:00+01:00:00"), InlineData("2024-01-01T10:00\u221201:00")]
    [InlineData("9999-12-31T23:59:59-00:01"), InlineData("10000-01-01"), InlineData("1704067200"), InlineData("01/02/2024 10:00")]
    [InlineData("2024-01-01T10:00[Europe/Rome]")]
    public void Everything_else_is_refused(string text) => Assert.Null(ReadTimestamp(text));

    [Fact]   // oracle: NodaTime's own pattern
    public void A_local_time_agrees_with_NodaTime() =>
        Prop.ForAll(LocalTimes.ToArbitrary(), local =>
            ReadTimestamp(LocalDateTimePattern.ExtendedIso.Format(local)) == local.InUtc().ToInstant())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]   // oracle: NodaTime's own pattern; the last hours of 9999 may lie beyond the last instant
    public void A_time_with_an_offset_agrees_with_NodaTime() =>
        Prop.ForAll(LocalTimes.ToArbitrary(), Offsets.ToArbitrary(), (local, offset) =>
        {
            Instant? expected = (local.InUtc().ToInstant() - Instant.MaxValue).ToTimeSpan() - offset.ToTimeSpan() > TimeSpan.Zero
                ? null
                : local.WithOffset(offset).ToInstant();
            return ReadTimestamp(OffsetDateTimePattern.ExtendedIso.Format(local.WithOffset(offset))) == expected;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]   // oracle: 400 years are the whole cycle of the calendar
    public void Every_day_of_four_centuries_agrees_with_NodaTime()
    {
        var first = new LocalDate(1800, 3, 1);
        LocalDate[] days = [.. Enumerable.Range(0, 146_097).Select(first.PlusDays)];
        var log = Read("case,activity,time\n" + string.Concat(days.Select(day => $"1,a,{LocalDatePattern.Iso.Format(day)}\n")));
        Assert.Equal(days.Select(day => day.AtMidnight().InUtc().ToInstant()), log.Select(logged => logged.At));
    }

    [Fact]   // oracle: the grammar as a regular expression, the values by NodaTime
    public void A_damaged_timestamp_is_read_or_refused_as_the_grammar_says()
    {
        Gen<string> damaged =
            from local in LocalTimes
            from offset in Offsets
            from form in Gen.Elements("", " HH:mm", "THH:mm:ss", "THH:mm:ss.fffffffff", "THH:mm:ss.fff").Select(time => "uuuu-MM-dd" + time)
            from tail in Gen.Elements("", "Z", "+HH:mm", "+HHmm", "+HH")
            let valid = LocalDateTimePattern.CreateWithInvariantCulture(form.Replace("T", "'T'", StringComparison.Ordinal)).Format(local)
                + (tail is "" or "Z" ? tail : OffsetPattern.CreateWithInvariantCulture(tail).Format(offset))
            from damages in Gen.Choose(0, 2)
            from places in Gen.ArrayOf(Gen.Choose(0, valid.Length - 1), damages)
            from marks in Gen.ArrayOf(Gen.Elements("0", "1", "2", "3", "5", "6", "9", "-", "+", ":", ".", "T", " ", "Z", ""), damages)
            select places.Zip(marks).Aggregate(valid, Replace);
        Prop.ForAll(damaged.ToArbitrary(), text => ReadTimestamp(text) == ReadByGrammar(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    private static string Replace(string text, (int Place, string Mark) damage)
    {
        var at = Math.Min(damage.Place, text.Length);
        return text[..at] + damage.Mark + text[Math.Min(at + 1, text.Length)..];
    }

    private static Instant? ReadTimestamp(string text)
    {
        try
        {
            return Assert.Single(Read($"case,activity,time\n1,a,\"{text}\"")).At;
        }
        catch (EventLogException fault)
        {
            Assert.Equal((2, 5), (fault.Line, fault.Column));
            return null;
        }
    }

    private static Instant? ReadByGrammar(string text)
    {
        var match = Grammar().Match(text);
        if (!match.Success || !LocalDatePattern.Iso.Parse(match.Groups["date"].Value).TryGetValue(default, out var date))
        {
            return null;
        }

        var time = LocalTime.Midnight;
        var clock = match.Groups["clock"].Value;
        if (clock.Length > 0 && !LocalTimePattern.ExtendedIso.Parse(clock.Length == 5 ? clock + ":00" : clock).TryGetValue(default, out time))
        {
            return null;
        }

        var digits = match.Groups["offset"].Value.Replace(":", "", StringComparison.Ordinal).PadRight(5, '0');
        var offset = int.Parse(digits[..3], CultureInfo.InvariantCulture) * 60;
        var minutes = int.Parse(digits[3..], CultureInfo.InvariantCulture);
        offset += digits[0] == '-' ? -minutes : minutes;
        var sinceLast = date.At(time).InUtc().ToInstant() - Instant.MaxValue - Duration.FromMinutes(offset);
        return minutes > 59 || offset is < -1_080 or > 1_080 || sinceLast > Duration.Zero ? null : Instant.MaxValue + sinceLast;
    }

    [GeneratedRegex(
        @"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
        + @"([T ](?<clock>[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?)(Z|(?<offset>[+-][0-9]{2}(:?[0-9]{2})?))?)?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
