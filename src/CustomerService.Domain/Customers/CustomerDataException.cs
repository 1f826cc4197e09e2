using System.Collections.Immutable;
using System.Globalization;

namespace CustomerService.Domain.Customers;

/// <summary>A row of customer data that no calculation can use.</summary>
/// <param name="Row">The place of the row in what was given, counted from 0; -1 when the fault is of the data as a whole.</param>
/// <param name="Message">What is wrong with it, with the value that was found.</param>
public sealed record CustomerDataFault(int Row, LocalizedText Message)
{
    /// <summary>The row of a fault that is of the data as a whole: no rows at all, two currencies.</summary>
    public const int WholeSet = -1;

    /// <summary>The fault on one line.</summary>
    /// <returns>The row and the English sentence.</returns>
    public override string ToString() =>
        Row == WholeSet ? Message.English : string.Create(CultureInfo.InvariantCulture, $"Row {Row}: {Message.English}");
}

/// <summary>Customer data are outside what a calculation can use: which rows, and why.</summary>
/// <remarks>
/// Thrown before anything is calculated. The first <see cref="MostListed"/> faults are listed, in the order of the rows; all are counted.
/// </remarks>
public sealed class CustomerDataException : ArgumentException
{
    /// <summary>How many faults are listed at most.</summary>
    public const int MostListed = 20;

    internal CustomerDataException(ImmutableArray<CustomerDataFault> faults, long faultCount, string? parameter = null)
        : base(Sentence(faults, faultCount), parameter)
    {
        Faults = faults;
        FaultCount = faultCount;
    }

    /// <summary>The first faults, in the order of the rows; at least one.</summary>
    public ImmutableArray<CustomerDataFault> Faults { get; }

    /// <summary>How many rows are at fault, those that are not listed included.</summary>
    public long FaultCount { get; }

    private static string Sentence(ImmutableArray<CustomerDataFault> faults, long count)
    {
        var more = count - faults.Length;
        return string.Join(" ", faults.Select(fault => fault.ToString()))
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" And {more} more.") : "");
    }
}

/// <summary>Gathers the faults of customer data while they are read, so that all of them are told at once.</summary>
internal sealed class CustomerDataFaults
{
    private readonly ImmutableArray<CustomerDataFault>.Builder _first = ImmutableArray.CreateBuilder<CustomerDataFault>();
    private long _count;

    public void Add(int row, string english, string chinese)
    {
        if (_count++ < CustomerDataException.MostListed)
        {
            _first.Add(new(row, new(english, chinese)));
        }
    }

    public void ThrowIfAny(string? parameter = null)
    {
        if (_count > 0)
        {
            throw new CustomerDataException(_first.ToImmutable(), _count, parameter);
        }
    }

    public static CustomerDataException OfAll(string english, string chinese, string? parameter = null) =>
        new([new(CustomerDataFault.WholeSet, new(english, chinese))], 1, parameter);
}
