namespace CustomerService.Domain.Tests.Planning;

/// <summary>What tests ask of a refused act.</summary>
internal static class Refused
{
    /// <summary>The act is refused for one reason only, of one type and code, and people can read it in both languages.</summary>
    public static T For<T, TCase, TEvent>(Decision<TCase, TEvent> decision, string code)
        where T : DomainError
        where TCase : class
        where TEvent : class
    {
        Assert.False(decision.IsAccepted, "The act was accepted.");
        var reason = Assert.IsType<T>(Assert.Single(decision.Refusal.Unmet));
        Assert.Equal(code, reason.Code);
        Assert.Contains(reason.Message.Chinese, IsHan);
        Assert.DoesNotContain(reason.Message.English, IsHan);
        Assert.EndsWith("\n- " + reason.Message.English, decision.Refusal.In(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("\n- " + reason.Message.Chinese, decision.Refusal.In(Language.Chinese), StringComparison.Ordinal);
        return reason;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
