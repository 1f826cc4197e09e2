namespace CustomerService.Domain.Tests.Customers;

/// <summary>Looks at refusals of the customers' cases.</summary>
internal static class Refusals
{
    public static IEnumerable<DomainError> Unmet<TCase, TEvent>(this Decision<TCase, TEvent> decision)
        where TCase : class
        where TEvent : class => decision.Refusal?.Unmet ?? [];

    /// <summary>The one reason, in both languages, with its code; nothing was done.</summary>
    public static T Only<T, TCase, TEvent>(Decision<TCase, TEvent> decision, string code)
        where T : DomainError
        where TCase : class
        where TEvent : class
    {
        Assert.Throws<RefusedException>(() => decision.Events);
        return Told<T>(Assert.Single(decision.Unmet()), code);
    }

    public static T Told<T>(DomainError error, string code)
        where T : DomainError
    {
        var reason = Assert.IsType<T>(error);
        Assert.Equal(code, reason.Code);
        Assert.Contains(reason.Message.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.DoesNotContain(reason.Message.English, c => c is >= '\u4E00' and <= '\u9FFF');
        return reason;
    }
}
