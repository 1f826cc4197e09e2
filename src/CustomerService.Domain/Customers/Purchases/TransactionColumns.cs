namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Which columns of a log of transactions hold what, by the names in its header.</summary>
/// <remarks>
/// A null property is looked for under well-known names, in the order given at the property; the first that the header has is taken. A name
/// that is set must be in the header. Names are compared whole, without regard to case, blanks included. Columns that serve no purpose are
/// skipped.
/// </remarks>
public sealed record TransactionColumns
{
    internal static readonly string[] CustomerNames = ["customer_id", "customer", "customerid", "client_id", "member_id", "客户编号", "客户", "会员编号", "会员"];
    internal static readonly string[] DateNames = ["date", "order_date", "purchase_date", "transaction_date", "日期", "交易日期", "购买日期", "下单日期"];
    internal static readonly string[] AmountNames = ["amount", "spend", "sales", "total", "value", "金额", "交易金额", "消费金额", "实付金额"];
    internal static readonly string[] CurrencyNames = ["currency", "币种"];

    /// <summary>
    /// The column that names the customer; required. Null (the default) looks for <c>customer_id</c>, <c>customer</c>, <c>customerid</c>,
    /// <c>client_id</c>, <c>member_id</c>, <c>客户编号</c>, <c>客户</c>, <c>会员编号</c>, <c>会员</c>.
    /// </summary>
    public string? Customer { get; init; }

    /// <summary>
    /// The column that holds the day; required. Null (the default) looks for <c>date</c>, <c>order_date</c>, <c>purchase_date</c>,
    /// <c>transaction_date</c>, <c>日期</c>, <c>交易日期</c>, <c>购买日期</c>, <c>下单日期</c>.
    /// </summary>
    public string? Date { get; init; }

    /// <summary>
    /// The column that holds the amount; required. Null (the default) looks for <c>amount</c>, <c>spend</c>, <c>sales</c>, <c>total</c>,
    /// <c>value</c>, <c>金额</c>, <c>交易金额</c>, <c>消费金额</c>, <c>实付金额</c>.
    /// </summary>
    public string? Amount { get; init; }

    /// <summary>
    /// The column that holds the ISO 4217 code of the amount. Null (the default) looks for <c>currency</c>, <c>币种</c>; a log may have none,
    /// and then the currency must be given.
    /// </summary>
    public string? Currency { get; init; }
}
