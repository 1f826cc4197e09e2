namespace CustomerService.Domain.Tests.Complaints;

/// <summary>Procedures that tests read and change.</summary>
internal static class ProcedureSamples
{
    /// <summary>A small desk of sound design: the audit finds nothing. Every part that a procedure can have is there.</summary>
    public const string Desk = """
        {
          "id": "desk", "version": 2, "source": "house rules",
          "names": { "en": "Desk", "zh-Hans": "服务台" },
          "initial": "received",
          "superstates": {
            "open":  { "names": { "en": "Open", "zh-Hans": "处理中" } },
            "talks": { "superstate": "open", "names": { "en": "Talks" } }
          },
          "states": {
            "received":  { "phase": "intake", "superstate": "open", "names": { "en": "Received", "zh-Hans": "已登记" } },
            "inquiry":   { "phase": "investigation", "superstate": "talks", "names": { "en": "Inquiry", "zh-Hans": "调查中" } },
            "waiting":   { "phase": "waiting", "superstate": "talks", "names": { "en": "Waiting", "zh-Hans": "等待客户" } },
            "settled":   { "phase": "closed", "outcome": "settled", "names": { "en": "Settled", "zh-Hans": "已解决" } },
            "answered":  { "phase": "closed", "outcome": "final-response", "names": { "en": "Answered", "zh-Hans": "已答复" } },
            "withdrawn": { "phase": "closed", "outcome": "withdrawn", "names": { "en": "Withdrawn", "zh-Hans": "已撤诉" } }
          },
          "transitions": [
            { "trigger": "accept", "from": ["received"], "to": "inquiry", "roles": ["handler"], "requires": ["owner-named"] },
            { "trigger": "askComplainant", "from": ["inquiry"], "to": "waiting", "roles": ["handler"] },
            { "trigger": "answered", "from": ["waiting"], "returns": true, "roles": ["complainant"] },
            { "trigger": "lapse", "from": ["waiting"], "to": "withdrawn", "roles": ["clock"], "requires": ["reminded", "answer-overdue"] },
            { "trigger": "settle", "from": ["talks"], "except": ["waiting"], "to": "settled", "roles": ["handler"], "requires": ["apology-recorded", "findings-set"] },
            { "trigger": "settle", "from": ["talks"], "except": ["waiting"], "to": "answered", "roles": ["supervisor"], "requires": ["findings-set"], "unless": ["severity-set"] },
            { "trigger": "withdraw", "from": ["open"], "to": "withdrawn", "roles": ["complainant"] },
            { "trigger": "handOver", "from": ["open"], "stays": true, "roles": ["handler"], "requires": ["hand-overs-within-limit"] },
            { "trigger": "reopen", "from": ["settled"], "to": "inquiry", "roles": ["complainant"], "requires": ["owner-named"] },
            { "trigger": "conclude", "from": ["inquiry"], "stays": true, "roles": ["supervisor"], "requires": ["findings-complete"] }
          ],
          "triggers": { "settle": { "en": "Settle", "zh-Hans": "办结" } },
          "roles": { "handler": { "en": "agent", "zh-Hans": "专员" } },
          "clocks": [
            { "id": "resolution", "names": { "en": "Answer", "zh-Hans": "办结时限" }, "promise": "answer", "runsIn": ["open"], "heldIn": { "waiting": "agreed-suspension" }, "onReopen": "continue" },
            { "id": "guest", "promise": "patience", "startsOn": ["askComplainant"], "runsIn": ["waiting"], "stopsOn": ["answered"] }
          ],
          "handOver": { "max": 2, "answerWithin": "P1D", "silence": "accepted" },
          "escalation": { "levels": ["supervisor", "general-manager"], "on": ["hand-over-silence"] },
          "followUp": { "within": "P30D", "after": ["settled"] },
          "adjournments": { "max": 3 }
        }
        """;

    /// <summary>JSON with edits, each as <c>piece => what replaces it</c>, with single quotes for double ones; the piece stands there exactly once.</summary>
    public static string With(this string json, params string[] edits)
    {
        foreach (var edit in edits)
        {
            var parts = edit.Replace('\'', '"').Split(" => ");
            var found = json.Split(parts[0]);
            json = found.Length == 2 ? string.Join(parts[1], found) : throw new ArgumentException($"The piece stands {found.Length - 1} times: {parts[0]}", nameof(edits));
        }

        return json;
    }
}
