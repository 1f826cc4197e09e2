using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Complaints.Responsibility;

public sealed class RecordTests
{
    private static readonly ComplaintProcedure Procedure = ComplaintProcedures.Canonical;
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly ImprovementSuggestion Suggestion = new()
    {
        Complaint = new("C-1"),
        Kind = SuggestionKind.Corrective,
        Problem = "seals | dry out",
        Measure = "use another seal",
        ReportToTopManagement = true,
        SuggestedBy = "li.wei",
    };

    private static readonly History Performed = History.InFactFinding("The pump failed.")
        .Then(c => c.Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "seal dried out")], Liability.Own, Handler, March(3)))
        .Then(c => c.Propose([new Remedy(RemedyKind.Replace)], "inside the warranty", Handler, March(4)))
        .Then(c => c.RejectOffer("money back", Customer, March(5)))
        .Then(c => c.Propose([new Remedy(RemedyKind.Refund, "in cash", new Money(158.20m, "CNY")), new Remedy(RemedyKind.Apology)], "second failure", Handler, March(6)))
        .Then(c => c.AcceptOffer("yes", Customer, March(6)))
        .Then(c => c.BeginPerformance("shop", new LocalDate(2026, 3, 9), Handler, March(6)))
        .Then(c => c.Perform(2, "receipt", Handler, March(7)))
        .Then(c => c.Perform(3, "letter", Handler, March(7)))
        .Then(c => c.AnswerDemands([new DemandAnswer { Demand = 1, Outcome = DemandOutcome.PartlyGranted, Reasons = "the money instead", Remedies = [2] }], Handler, March(7)))
        .Then(c => c.LinkCorrectiveAction("CA-1", Handler, March(7)))
        .Then(c => c.CompletePerformance(Handler, March(7)));

    [Fact]
    public void A_complaint_that_has_just_come_leaves_most_of_the_form_open_and_says_what()
    {
        var form = HandlingForm.Of(Procedure, History.InFactFinding("The pump failed.").Events, Shanghai);

        Assert.Equal(
            ["Case number", "Customer", "Channel", "Received at", "Facts", "Demands", "Findings", "Liability", "Variation", "Remedies", "Corrective and preventive measures",
                "Responsible department", "Due date", "Verification result", "Approver"],
            form.Fields.Select(field => field.Name.English));
        Assert.Equal(
            ["Findings", "Liability", "Variation", "Remedies", "Corrective and preventive measures", "Due date", "Verification result", "Approver"],
            form.Missing.Select(name => name.English));
        Assert.EndsWith("\n\n未填栏目：调查结果、责任归属、投诉变异、处理措施、纠正和预防措施、完成期限、验证结果、批准人。\n", form.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.False(form.IsComplete);
    }

    [Fact]
    public void A_verified_complaint_fills_every_field()
    {
        var events = Performed.Then(c => c.Confirm(customerConfirmed: true, "call on 8 March", Reviewer, March(8), approvedBy: "ma.jun")).Events;
        var form = HandlingForm.Of(Procedure, events, Shanghai, Suggestion, Suggestion with { Complaint = new("C-2"), Measure = "elsewhere" });

        Assert.True(form.IsComplete);
        Assert.Equal(
            """
            # Complaint investigation and handling form

            | field | entry |
            | --- | --- |
            | Case number | C-1 |
            | Customer | K-77 |
            | Channel | in-person |
            | Received at | 2026-03-01 09:00:00 |
            | Facts | The pump failed. |
            | Demands | replacement |
            | Findings | seal dried out |
            | Liability | own |
            | Variation | basically true |
            | Remedies | 1. refund: in cash, 158.20 CNY; 2. apology |
            | Corrective and preventive measures | corrective measure: use another seal |
            | Responsible department | repair |
            | Due date | 2026-03-09 |
            | Verification result | confirmed by the customer: call on 8 March |
            | Approver | ma.jun |

            """.ReplaceLineEndings("\n"),
            form.ToMarkdown(Language.English));
        Assert.Contains("| 处理措施 | 1. 退款：in cash，158.20 CNY；2. 赔礼道歉 |", form.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_verification_is_a_result_without_an_approver_and_a_new_round_forgets_it()
    {
        var failed = HandlingForm.Of(Procedure, Performed.Then(c => c.FailVerification("still drips", Reviewer, March(8))).Events, Shanghai);
        Assert.Equal(["failed: still drips", null], failed.Fields[^2..].Select(field => field.Value?.English));

        var reopened = HandlingForm.Of(
            Procedure,
            Performed.Then(c => c.Confirm(customerConfirmed: false, "two calls", Actor.Of("ma.jun", Role.ManagementRepresentative), March(8)) is { IsAccepted: true } done ? done
                : c.Confirm(customerConfirmed: true, "two calls", Actor.Of("ma.jun", Role.ManagementRepresentative), March(8)))
                .Then(c => c.Reopen(ReopeningGround.RemedyFailed, "again", Customer, March(20))).Events,
            Shanghai);
        Assert.Contains("Verification result", reopened.Missing.Select(name => name.English));
    }

    [Fact]
    public void The_register_is_in_order_of_days_and_counts_by_kind()
    {
        var received = (ComplaintReceived)Performed.Events[0];
        var register = new FeedbackRegister(
            FeedbackEntry.Of(received, Shanghai, "repair"),
            new FeedbackEntry { Date = new(2026, 2, 28), Customer = new("K-1"), Channel = Channel.Email, Kind = FeedbackKind.Suggestion, Text = "open on Sundays", Recorder = "wu" })
            .With(new FeedbackEntry { Date = new(2026, 3, 1), Customer = new("K-2"), Channel = Channel.Phone, Kind = FeedbackKind.Opinion, Text = "a|b", Recorder = "wu" });

        Assert.Equal((1, 1, 1), (register[FeedbackKind.Complaint], register[FeedbackKind.Suggestion], register[FeedbackKind.Opinion]));
        Assert.Equal(
            "| date | customer | channel | kind | text | recorder | forwarded to |\n| --- | --- | --- | --- | --- | --- | --- |\n"
            + "| 2026-02-28 | K-1 | email | suggestion | open on Sundays | wu | - |\n"
            + "| 2026-03-01 | K-77 | in-person | complaint | The pump failed. | li.wei | repair |\n"
            + "| 2026-03-01 | K-2 | phone | opinion | a\\|b | wu | - |\n",
            register.ToMarkdown(Language.English));
        Assert.StartsWith("| 日期 | 客户 | 渠道 | 类别 | 内容 | 登记人 | 转交部门 |", register.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new FeedbackRegister(default(ImmutableArray<FeedbackEntry>)));
        Assert.Equal(new LocalDate(2026, 3, 1), FeedbackEntry.Of(received, Shanghai, null).Date);
        Assert.Equal(new LocalDate(2026, 2, 28), FeedbackEntry.Of(received, DateTimeZoneProviders.Tzdb["America/New_York"], null).Date);
    }

    [Fact]
    public void A_suggestion_and_a_work_slip_name_what_is_missing()
    {
        Assert.Equal(["根本原因", "责任部门", "完成期限"], Suggestion.Missing.Select(name => name.Chinese));
        Assert.Empty((Suggestion with { RootCause = "cheap seals", Responsible = "engineering", DueDate = new(2026, 6, 1) }).Missing);
        Assert.Contains("| Problem | seals \\| dry out |\n", Suggestion.ToMarkdown(Language.English), StringComparison.Ordinal);
        Assert.Contains("| 报最高管理层 | 是 |", Suggestion.ToMarkdown(Language.Chinese), StringComparison.Ordinal);

        var slip = new WorkSlip { From = "repair", To = "engineering", Matter = "pump", WhatWasDone = "lent one" };
        Assert.Equal(
            "# 工作联络单\n\n| 栏目 | 内容 |\n| --- | --- |\n| 发出部门 | repair |\n| 接收部门 | engineering |\n| 事项 | pump |\n| 已为客户所做处理 | lent one |\n| 提交时间 |  |\n\n未填栏目：提交时间。\n",
            slip.ToMarkdown(Shanghai, Language.Chinese));
        Assert.Contains("| Submitted at | 2026-03-01 09:00:00 |\n", (slip with { SubmittedAt = March(1) }).ToMarkdown(Shanghai, Language.English), StringComparison.Ordinal);
    }
}
