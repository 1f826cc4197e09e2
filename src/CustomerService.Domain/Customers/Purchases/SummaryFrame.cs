using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>What holds for all customers of a set: unit, days, currency, and what was left out.</summary>
internal sealed record SummaryFrame(TimeUnit Unit, LocalDate EndOfObservation, LocalDate? HoldoutEnd, string Currency, long RefundsLeftOut, long LaterTransactions)
{
    /// <summary>The day, if it is of the ISO calendar.</summary>
    public static LocalDate Iso(LocalDate day, string parameter) => day.Calendar == CalendarSystem.Iso
        ? day
        : throw new ArgumentException($"A day of the ISO calendar was expected, not of {day.Calendar.Id}.", parameter);

    /// <summary>The frame of both sets; what was left out adds up.</summary>
    public SummaryFrame With(SummaryFrame other)
    {
        Same(Unit, other.Unit, "unit of time");
        Same(EndOfObservation, other.EndOfObservation, "end of observation");
        Same(HoldoutEnd, other.HoldoutEnd, "end of the holdout");
        Same(Currency, other.Currency, "currency");
        return this with
        {
            RefundsLeftOut = RefundsLeftOut + other.RefundsLeftOut,
            LaterTransactions = LaterTransactions + other.LaterTransactions,
        };
    }

    private static void Same<T>(T mine, T others, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(mine, others))
        {
            throw new ArgumentException(FormattableString.Invariant($"Summaries merge when they have one {what}: {mine} here, {others} there."), nameof(others));
        }
    }
}
