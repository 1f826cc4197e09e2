namespace CustomerService.Domain.Customers.Relations;

/// <summary>What a customer has put into a service: own person, information, money, time.</summary>
/// <remarks>Unit: shares from 0, nothing, to 1, the most a customer of the firm puts in. Source: [003 c2 q22].</remarks>
public sealed record CustomerInvestment
{
    private const int Kinds = 4;

    /// <summary>Judges what a customer put in.</summary>
    /// <param name="self">Own person; in [0, 1].</param>
    /// <param name="information">Information; in [0, 1].</param>
    /// <param name="money">Money; in [0, 1].</param>
    /// <param name="time">Time; in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside [0, 1].</exception>
    public CustomerInvestment(double self, double information, double money, double time) =>
        (Self, Information, Money, Time) = (UnitShare.Checked(self), UnitShare.Checked(information), UnitShare.Checked(money), UnitShare.Checked(time));

    /// <summary>Own person.</summary>
    public double Self { get; }

    /// <summary>Information.</summary>
    public double Information { get; }

    /// <summary>Money.</summary>
    public double Money { get; }

    /// <summary>Time.</summary>
    public double Time { get; }

    /// <summary>All of it: the mean of the four, in [0, 1]. Each counts the same: no source weighs them.</summary>
    public double Overall => (Self + Information + Money + Time) / Kinds;

    /// <summary>How much of one kind was put in.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A share in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none.</exception>
    public double ShareOf(CustomerInvestmentKind kind) => kind switch
    {
        CustomerInvestmentKind.Self => Self,
        CustomerInvestmentKind.Information => Information,
        CustomerInvestmentKind.Money => Money,
        CustomerInvestmentKind.Time => Time,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of CustomerInvestmentKind."),
    };
}

/// <summary>What making a failure good does for loyalty: the more a customer put in, the less (服务补偿).</summary>
/// <remarks>
/// Source: [003 c2 q22]: the effect falls with what the customer put in. The source gives no formula. That it falls along a straight line
/// is this library's choice, and how steeply has no default: measure it, or judge it.
/// </remarks>
public static class ServiceCompensation
{
    /// <summary>The effect that remains: <c>full × (1 − sensitivity × investment)</c>.</summary>
    /// <param name="full">The effect on a customer who put nothing in, in the host's unit; not below zero.</param>
    /// <param name="investment">What this customer put in.</param>
    /// <param name="sensitivity">The share of the effect that is lost on a customer who put everything in; in [0, 1]; 0: investment does not matter.</param>
    /// <returns>The effect in the unit of <paramref name="full"/>; never more than it, never below zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The effect is below zero or not finite, or the sensitivity outside [0, 1].</exception>
    public static double Effect(double full, CustomerInvestment investment, double sensitivity)
    {
        ArgumentNullException.ThrowIfNull(investment);
        UnitShare.Checked(sensitivity);
        return full >= 0 && double.IsFinite(full)
            ? full * (1 - (sensitivity * investment.Overall))
            : throw new ArgumentOutOfRangeException(nameof(full), full, "An effect is a finite number, not below zero.");
    }
}
