using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <content>Calendars put together.</content>
public sealed partial class BusinessCalendar
{
    private BusinessCalendar(Combination how, ImmutableArray<BusinessCalendar> members, string id, int version, LocalizedText? name)
        : this(null, members.Skip(1).Aggregate(members[0]._source, (source, next) => new CombinedOpenTime(how, source, next._source)), id, version, name)
    {
        (How, Members, GivenName) = (how, members, name);
        CalendarCheck.RequireWorkingTime(this);
    }

    /// <summary>How its members are put together; null for a calendar of its own.</summary>
    internal Combination? How { get; }

    /// <summary>What it is put together from.</summary>
    internal ImmutableArray<BusinessCalendar> Members { get; } = [];

    internal LocalizedText? GivenName { get; }

    /// <summary>The years in which something else than the ordinary week happens; null where there are none.</summary>
    internal (int First, int Last)? ExceptionYears => _source.Exceptions is var (first, last) ? (Nanos.DateOf(first).Year, Nanos.DateOf(last).Year) : null;

    /// <summary>Open when at least one of the calendars is: teams that follow the sun.</summary>
    /// <param name="id">The id of the whole; not blank.</param>
    /// <param name="calendars">The calendars; at least two. Dates are counted in the zone of the first; the version rises with theirs.</param>
    /// <returns>The union.</returns>
    /// <exception cref="ArgumentException">The id is blank, or there are fewer than two calendars.</exception>
    public static BusinessCalendar UnionOf(string id, params ImmutableArray<BusinessCalendar> calendars) => Combine(Combination.Union, id, null, null, calendars);

    /// <summary>Open when all of the calendars are: the customer's hours and ours.</summary>
    /// <param name="id">The id of the whole; not blank.</param>
    /// <param name="calendars">The calendars; at least two. Dates are counted in the zone of the first; the version rises with theirs.</param>
    /// <returns>The intersection.</returns>
    /// <exception cref="ArgumentException">The id is blank, or there are fewer than two calendars.</exception>
    /// <exception cref="RuleBookException">They are never open together.</exception>
    public static BusinessCalendar IntersectionOf(string id, params ImmutableArray<BusinessCalendar> calendars) => Combine(Combination.Intersection, id, null, null, calendars);

    /// <summary>Open when this calendar or another is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The union; dates are counted in this calendar's zone.</returns>
    public BusinessCalendar Union(BusinessCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return UnionOf($"{Id}+{other.Id}", this, other);
    }

    /// <summary>Open when this calendar and another are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The intersection; dates are counted in this calendar's zone.</returns>
    /// <exception cref="RuleBookException">They are never open together.</exception>
    public BusinessCalendar Intersect(BusinessCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IntersectionOf($"{Id}&{other.Id}", this, other);
    }

    /// <summary>Open when this calendar is and another is not: our hours without the maintenance windows.</summary>
    /// <param name="other">What is taken away.</param>
    /// <returns>The exclusion; dates are counted in this calendar's zone.</returns>
    /// <exception cref="RuleBookException">Nothing remains.</exception>
    public BusinessCalendar Except(BusinessCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Combine(Combination.Exclusion, $"{Id}-{other.Id}", null, null, [this, other]);
    }

    // Raised with every member's version, so that a deadline can tell by which hours it was counted.
    private static int VersionOf(ImmutableArray<BusinessCalendar> members) => members.Sum(member => member.Version - 1) + 1;

    internal static BusinessCalendar Combine(Combination how, string id, int? version, LocalizedText? name, ImmutableArray<BusinessCalendar> members)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return members.IsDefault || members.Length < 2 || members.Contains(null!)
            ? throw new ArgumentException("At least two calendars are put together.", nameof(members))
            : new BusinessCalendar(how, members, id, version ?? VersionOf(members), name);
    }

    /// <summary>Whether there is any open time: in an ordinary year, around every date with rules of its own, or anywhere before the horizon.</summary>
    internal bool OpensAtAll()
    {
        const int OrdinaryYear = 2024;
        var ordinary = Nanos.DayOf(new LocalDate(OrdinaryYear, 1, 1));
        var (first, last) = _source.Exceptions ?? (ordinary, ordinary);
        return Opens(ordinary, ordinary + 366) || Opens(Math.Min(first, ordinary) - 366, Math.Max(last, ordinary) + 366)
            || Opens(int.MinValue, int.MaxValue);   // two calendars may meet under rules of zones that are long gone

        bool Opens(int from, int to) => _source.Spans(
            _source.StartOf(Math.Max(from, Nanos.DayOf(Horizon.FirstDate))),
            _source.StartOf(Math.Min(to, Nanos.DayOf(Horizon.LastDate) + 1))).Count > 0;
    }
}
