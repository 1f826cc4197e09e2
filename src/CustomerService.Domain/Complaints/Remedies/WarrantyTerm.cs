using System.Collections.Immutable;
using CustomerService.Domain.Commitments.Practices;
using NodaTime;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>The warranty term (三包有效期) of one thing, with its repairs and exchanges: which rights on which day, and until when.</summary>
/// <remarks>
/// <para>
/// The day of sale is day 0; every limit includes its whole last day. Days in repair do not count against the term, whose end they push back; an
/// exchange begins the term anew. That every calendar day counts on which the thing was in repair, the first and the last included, is a choice of this
/// library in the customer's favor: no source says how a day begun is counted. The day of sale itself is never used up, so a repair on it adds nothing
/// for that day.
/// </para>
/// <para>Immutable, safe to share between threads; two are equal only when they are the same object. Every day is of the ISO calendar.</para>
/// </remarks>
public sealed class WarrantyTerm
{
    private readonly ImmutableArray<LocalDate> _exchanges;
    private readonly ImmutableArray<RepairStay> _stays;

    private WarrantyTerm(WarrantyRules rules, Period length, LocalDate soldOn, ImmutableArray<RepairStay> stays, ImmutableArray<LocalDate> exchanges) =>
        (Rules, Length, SoldOn, _stays, _exchanges) = (rules, length, soldOn, stays, exchanges);

    /// <summary>The rules.</summary>
    public WarrantyRules Rules { get; }

    /// <summary>How long the term of the product is.</summary>
    public Period Length { get; }

    /// <summary>The day of sale.</summary>
    public LocalDate SoldOn { get; }

    /// <summary>The days of the exchanges, in order.</summary>
    public ImmutableArray<LocalDate> Exchanges => _exchanges;

    /// <summary>The repairs since the sale, in order.</summary>
    public ImmutableArray<RepairStay> Repairs => _stays;

    /// <summary>The day the running term began: the last exchange, else the sale.</summary>
    public LocalDate BeganOn => _exchanges.IsEmpty ? SoldOn : _exchanges[^1];

    private LocalDate DaysBeganOn => Rules.ExchangeRestartsDays ? BeganOn : SoldOn;

    // A new thing has no repairs behind it.
    private IEnumerable<RepairStay> CurrentStays => _exchanges.IsEmpty ? _stays : _stays.Where(stay => stay.From >= _exchanges[^1]);

    /// <summary>Begins a term.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="length">How long the term of the product is; of whole days, longer than zero and at most 1,000 years.</param>
    /// <param name="soldOn">The day of sale.</param>
    /// <returns>The term, without repairs and exchanges.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is none.</exception>
    public static WarrantyTerm Of(WarrantyRules rules, Period length, LocalDate soldOn)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(length);
        return LocalDays.IsWholeDays(length)
            ? new WarrantyTerm(rules, length, soldOn, [], [])
            : throw new ArgumentOutOfRangeException(nameof(length), length, "A term is of whole days, longer than zero and at most 1,000 years.");
    }

    /// <summary>The term with one more stay in repair.</summary>
    /// <param name="stay">The stay; it begins on or after the day of the sale or of the last exchange, and on or after the day the last stay ended.</param>
    /// <returns>A new term; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The stay ends before it begins, is before what is recorded already, or the last one has not ended.</exception>
    public WarrantyTerm Repaired(RepairStay stay)
    {
        ArgumentNullException.ThrowIfNull(stay);
        return stay.To < stay.From || stay.From < BeganOn || (!_stays.IsEmpty && !(_stays[^1].To <= stay.From))
            ? throw new ArgumentException($"The repair from {IsoText.Of(stay.From)} cannot follow what is recorded: stays in repair run forward, one at a time.", nameof(stay))
            : new WarrantyTerm(Rules, Length, SoldOn, _stays.Add(stay), _exchanges);
    }

    /// <summary>The term after the thing was exchanged: it begins anew, and the repairs of the old thing do not count against the new one.</summary>
    /// <param name="on">The day of the exchange; a stay in repair that has not ended ends with it.</param>
    /// <returns>A new term; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The day is before what is recorded already.</exception>
    public WarrantyTerm Exchanged(LocalDate on)
    {
        if (on < BeganOn || (!_stays.IsEmpty && (_stays[^1].To ?? _stays[^1].From) > on))
        {
            throw new ArgumentException($"The exchange on {IsoText.Of(on)} is before what is recorded.", nameof(on));
        }

        var stays = _stays.IsEmpty || _stays[^1].To is not null ? _stays : _stays.SetItem(_stays.Length - 1, _stays[^1] with { To = on });
        // A stay that began on the very day of the exchange was the old thing's.
        return new WarrantyTerm(Rules, Length, SoldOn, [.. stays.Where(stay => stay.From < on)], _exchanges.Add(on));
    }

    /// <summary>The last day of the running term, included, as things stand on a day.</summary>
    /// <param name="asOf">The day; a thing still in repair on it has been there to that day.</param>
    /// <returns>The day; later repairs and a later exchange push it on.</returns>
    public LocalDate LastDay(LocalDate asOf) => Derive(asOf)[^1].LastDay;

    /// <summary>What the customer can ask for if the thing fails on a day.</summary>
    /// <param name="on">The day, not before the running term began.</param>
    /// <returns>Every right with its last day, and how the end of the term comes about.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the running term.</exception>
    public WarrantyRights On(LocalDate on)
    {
        if (on < BeganOn)
        {
            throw new ArgumentOutOfRangeException(nameof(on), on, $"The running term began on {IsoText.Of(BeganOn)}.");
        }

        var derivation = Derive(on);
        var last = derivation[^1].LastDay;
        var rights = ImmutableArray.CreateBuilder<WarrantyRight>();
        var (returnBy, exchangeBy) = (DaysBeganOn.PlusDays(Rules.ReturnDays), DaysBeganOn.PlusDays(Rules.ExchangeDays));
        var finished = CurrentStays.Where(stay => stay.To <= on).ToList();
        var isWornOut = finished.Count >= Rules.RepairsBeforeExchange;
        var open = CurrentStays.FirstOrDefault(stay => stay.From <= on && !(stay.To <= on));

        Give(on <= returnBy, RemedyKind.Return, returnBy, $"{Rules.ReturnDays} days from the sale", $"售出 {Rules.ReturnDays} 日内");
        Give(on <= last && isWornOut, RemedyKind.Return, last, $"{Rules.RepairsBeforeExchange} repairs and still not usable", $"修理 {Rules.RepairsBeforeExchange} 次仍不能正常使用");
        Give(on <= exchangeBy, RemedyKind.Replace, exchangeBy, $"{Rules.ExchangeDays} days from the sale", $"售出 {Rules.ExchangeDays} 日内");
        Give(on <= last && isWornOut, RemedyKind.Replace, last, $"{Rules.RepairsBeforeExchange} repairs and still not usable", $"修理 {Rules.RepairsBeforeExchange} 次仍不能正常使用");
        Give(
            open is { ForWantOfParts: true } && open.From <= last && Period.DaysBetween(open.From, on) > Rules.PartsMissingDays, RemedyKind.Replace, null,
            $"more than {Rules.PartsMissingDays} days without parts", $"因缺少零配件超过 {Rules.PartsMissingDays} 日未修好");
        Give(on <= last, RemedyKind.Repair, last, "within the term", "在三包有效期内");
        if (finished.Count > 0 && finished[^1].To is { } back && back.PlusDays(Rules.RepairHoldsDays) is var holds)
        {
            Give(Rules.RepairHoldsDays > 0 && on > last && on <= holds, RemedyKind.Repair, holds, $"a repair holds {Rules.RepairHoldsDays} days", $"修理后应保证正常使用 {Rules.RepairHoldsDays} 日");
        }

        return new WarrantyRights { On = on, LastDay = last, Rights = rights.ToImmutable(), Derivation = derivation };

        void Give(bool has, RemedyKind remedy, LocalDate? until, string english, string chinese)
        {
            if (has)
            {
                rights.Add(new WarrantyRight(remedy, until, new(english, chinese)));
            }
        }
    }

    /// <summary>What a remedy matrix is told of it.</summary>
    /// <param name="on">The day on which the defect was found.</param>
    /// <returns>The day of sale, the day of the defect, and the repairs of the thing that came back by then.</returns>
    public PurchaseFacts FactsOn(LocalDate on) => new()
    {
        PurchasedOn = DaysBeganOn,
        DefectFoundOn = on,
        Repairs = CurrentStays.Count(stay => stay.To <= on),
    };

    private ImmutableArray<WarrantyStep> Derive(LocalDate asOf)
    {
        var last = BeganOn.Plus(Length);
        var days = Period.DaysBetween(BeganOn, last);
        var steps = ImmutableArray.CreateBuilder<WarrantyStep>();
        steps.Add(_exchanges.IsEmpty
            ? new(new($"sold on {IsoText.Of(SoldOn)}", $"{IsoText.Of(SoldOn)} 售出"), days, last)
            : new(new($"exchanged on {IsoText.Of(BeganOn)}, the term begins anew", $"{IsoText.Of(BeganOn)} 换货，重新计算有效期"), days, last));
        var counted = BeganOn;   // the last day that was looked at
        foreach (var stay in CurrentStays)
        {
            var to = stay.To is { } back && back < asOf ? back : asOf;
            var from = stay.From > counted ? stay.From : counted.PlusDays(1);
            if (from > last || from > to)
            {
                continue;
            }

            var added = Period.DaysBetween(from, to) + 1;
            last = last.PlusDays(added);
            counted = to;
            steps.Add(new(new($"in repair from {IsoText.Of(from)} to {IsoText.Of(to)}", $"{IsoText.Of(from)} 至 {IsoText.Of(to)} 修理占用"), added, last));
        }

        return steps.ToImmutable();
    }
}
