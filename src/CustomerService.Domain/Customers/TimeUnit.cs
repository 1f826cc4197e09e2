namespace CustomerService.Domain.Customers;

/// <summary>The unit in which recency, age, horizons and rates of a customer are counted.</summary>
/// <remarks>
/// Every unit has a fixed length in days, so that a change of unit is one multiplication: a week is 7 days, a year 365.25 days (four
/// years with one leap day), a month a twelfth of that year, 30.4375 days. Dates of a calendar are counted by the caller.
/// </remarks>
public enum TimeUnit
{
    /// <summary>Days (日).</summary>
    Days,

    /// <summary>Weeks of 7 days (周).</summary>
    Weeks,

    /// <summary>Months of 30.4375 days (月).</summary>
    Months,

    /// <summary>Years of 365.25 days (年).</summary>
    Years,
}

/// <summary>Names and lengths of <see cref="TimeUnit"/>.</summary>
public static class TimeUnits
{
    extension(TimeUnit unit)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => unit switch
        {
            TimeUnit.Days => new("days", "日"),
            TimeUnit.Weeks => new("weeks", "周"),
            TimeUnit.Months => new("months", "月"),
            TimeUnit.Years => new("years", "年"),
            _ => throw Unknown(unit),
        };

        /// <summary>The word behind a number: 3 months, 3 个月.</summary>
        internal LocalizedText AmountWord => unit == TimeUnit.Months ? new("months", "个月") : unit == TimeUnit.Days ? new("days", "天") : unit.DisplayName;

        /// <summary>How many days one unit has: 1, 7, 30.4375 or 365.25; each is exact as a double.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public double LengthInDays => unit switch
        {
            TimeUnit.Days => 1,
            TimeUnit.Weeks => 7,
            TimeUnit.Months => 30.4375,
            TimeUnit.Years => 365.25,
            _ => throw Unknown(unit),
        };
    }

    private static ArgumentOutOfRangeException Unknown(TimeUnit unit) => new(nameof(unit), unit, "Not a value of TimeUnit.");
}
