using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>What a refusal must look like.</summary>
internal static class Refused
{
    /// <summary>The act is refused for one reason only, of one type and code, and people can read it in both languages.</summary>
    public static T For<T>(Decision<Complaint, ComplaintEvent> decision, string code)
        where T : DomainError
    {
        Assert.False(decision.IsAccepted, "The act was accepted.");
        var reason = Assert.IsType<T>(Assert.Single(decision.Refusal.Unmet));
        Assert.Equal(code, reason.Code);
        Assert.Equal(reason.Message.English, reason.ToString());
        Assert.Contains(reason.Message.Chinese, IsHan);
        Assert.DoesNotContain(reason.Message.English, IsHan);
        Assert.EndsWith("\n- " + reason.Message.English, decision.Refusal.In(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("\n- " + reason.Message.Chinese, decision.Refusal.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Throws<RefusedException>(() => decision.Events);
        return reason;
    }

    /// <summary>The codes of everything that was unmet, in order.</summary>
    public static IEnumerable<string> Codes(Decision<Complaint, ComplaintEvent> decision) => decision.Refusal?.Unmet.Select(reason => reason.Code) ?? [];

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
