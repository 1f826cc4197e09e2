using System.Runtime.CompilerServices;

namespace CustomerService.Domain.Customers.Value;

/// <summary>What a customer expects to get (总客户价值): product, service, personnel and image value.</summary>
/// <remarks>Amounts of one currency, each at least 0. The default value is 0 in every part. Source: [003 c2 q26].</remarks>
public readonly record struct TotalValue
{
    /// <summary>Makes a total value from its parts.</summary>
    /// <param name="product">Function, features, technology, quality, brand and style of the product (产品价值).</param>
    /// <param name="service">The services that come with the product or apart from it (服务价值).</param>
    /// <param name="personnel">Skill and conduct of the staff (人员价值).</param>
    /// <param name="image">The standing of firm and product (形象价值).</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is below 0.</exception>
    /// <exception cref="OverflowException">The parts add up to more than a decimal holds.</exception>
    public TotalValue(decimal product, decimal service, decimal personnel, decimal image)
    {
        Product = Part.Checked(product);
        Service = Part.Checked(service);
        Personnel = Part.Checked(personnel);
        Image = Part.Checked(image);
        Total = product + service + personnel + image;
    }

    /// <summary>Product value.</summary>
    public decimal Product { get; }

    /// <summary>Service value.</summary>
    public decimal Service { get; }

    /// <summary>Personnel value.</summary>
    public decimal Personnel { get; }

    /// <summary>Image value.</summary>
    public decimal Image { get; }

    /// <summary>The sum of the parts.</summary>
    public decimal Total { get; }
}

/// <summary>The effort a customer spends (精力成本): of the mind and of the body.</summary>
/// <remarks>
/// Amounts of one currency, each at least 0. The source says that energy cost is mental and physical effort [003 c2 q23]; that the two are
/// valued apart is a habit of the field.
/// </remarks>
public readonly record struct EnergyCost
{
    /// <summary>Makes an energy cost from its parts.</summary>
    /// <param name="mental">Effort of the mind: deciding, worrying, persuading (精神).</param>
    /// <param name="physical">Effort of the body: going, carrying, standing in line (体力).</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is below 0.</exception>
    /// <exception cref="OverflowException">The parts add up to more than a decimal holds.</exception>
    public EnergyCost(decimal mental, decimal physical)
    {
        Mental = Part.Checked(mental);
        Physical = Part.Checked(physical);
        Total = mental + physical;
    }

    /// <summary>Effort of the mind.</summary>
    public decimal Mental { get; }

    /// <summary>Effort of the body.</summary>
    public decimal Physical { get; }

    /// <summary>The sum of both.</summary>
    public decimal Total { get; }
}

/// <summary>What a customer gives for it (总客户成本): money, time and energy.</summary>
/// <remarks>
/// Amounts of one currency, each at least 0; time and energy as what they are worth to the customer. A longer wait raises the cost and with
/// it the chance that the customer gives up. The default value is 0 in every part. Source: [003 c2 q19].
/// </remarks>
public readonly record struct TotalCost
{
    /// <summary>Makes a total cost from its parts.</summary>
    /// <param name="monetary">The price and what else is paid (货币成本).</param>
    /// <param name="time">What the time spent and waited is worth (时间成本).</param>
    /// <param name="energy">What the effort is worth (精力成本).</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is below 0.</exception>
    /// <exception cref="OverflowException">The parts add up to more than a decimal holds.</exception>
    public TotalCost(decimal monetary, decimal time, decimal energy)
    {
        Monetary = Part.Checked(monetary);
        Time = Part.Checked(time);
        Energy = Part.Checked(energy);
        Total = monetary + time + energy;
    }

    /// <summary>Makes a total cost whose energy is split.</summary>
    /// <param name="monetary">The price and what else is paid.</param>
    /// <param name="time">What the time spent and waited is worth.</param>
    /// <param name="energy">What the effort is worth, of mind and body.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is below 0.</exception>
    /// <exception cref="OverflowException">The parts add up to more than a decimal holds.</exception>
    public TotalCost(decimal monetary, decimal time, EnergyCost energy)
        : this(monetary, time, energy.Total) => EnergyParts = energy;

    /// <summary>Monetary cost.</summary>
    public decimal Monetary { get; }

    /// <summary>Time cost.</summary>
    public decimal Time { get; }

    /// <summary>Energy cost.</summary>
    public decimal Energy { get; }

    /// <summary>The energy cost split into mind and body; null where it was given as one amount.</summary>
    public EnergyCost? EnergyParts { get; }

    /// <summary>The sum of the parts.</summary>
    public decimal Total { get; }
}

/// <summary>A part of a value or a cost.</summary>
file static class Part
{
    public static decimal Checked(decimal amount, [CallerArgumentExpression(nameof(amount))] string? name = null) =>
        amount >= 0 ? amount : throw new ArgumentOutOfRangeException(name, amount, "A part of a value or a cost is an amount of at least 0.");
}
