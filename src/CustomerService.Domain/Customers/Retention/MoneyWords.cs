using System.Globalization;

namespace CustomerService.Domain.Customers.Retention;

/// <summary>Amounts inside sentences.</summary>
internal static class MoneyWords
{
    extension(Money money)
    {
        /// <summary>Two digits, rounded away from zero, thousands set apart: <c>1,234.50 EUR</c>.</summary>
        public string InWords => money.Rounded().Amount.ToString("N2", CultureInfo.InvariantCulture) + " " + money.Currency;
    }
}
