using System.Globalization;

namespace CustomerService.Domain.Customers.Drawing;

/// <summary>Numbers as a picture of customers shows them, in one language.</summary>
internal sealed class PictureWords(Language language)
{
    public string Say(string english, string chinese) => language == Language.Chinese ? chinese : english;

    public string Say(LocalizedText text) => text.In(language);

    public string Customers(long count) => Say($"{Number(count)} {(count == 1 ? "customer" : "customers")}", $"{Number(count)} 名客户");

    public string Percent(double? share) => share is { } known
        ? (100 * known).ToString(known != 0 && Math.Abs(known) < 0.1 ? "0.0" : "0", CultureInfo.InvariantCulture) + "%"
        : Say("not available", "无数据");

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount in few digits with its currency, where it has one: 12.3, 1,234 EUR.</summary>
    public static string Amount(double amount, string? currency) => currency is null ? Amount(amount) : $"{Amount(amount)} {currency}";

    /// <summary>An amount in few digits: 12.3, 1,234, 5.67M.</summary>
    public static string Amount(double amount) => Math.Abs(amount) switch
    {
        >= 1e15 => amount.ToString("G3", CultureInfo.InvariantCulture),
        >= 1e9 => (amount / 1e9).ToString("0.##", CultureInfo.InvariantCulture) + "G",
        >= 1e6 => (amount / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + "M",
        >= 100 => amount.ToString("N0", CultureInfo.InvariantCulture),
        _ => amount.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
