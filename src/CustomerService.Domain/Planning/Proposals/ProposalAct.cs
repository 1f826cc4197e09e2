namespace CustomerService.Domain.Planning.Proposals;

/// <summary>Everything that is done with a proposal after it was begun.</summary>
public enum ProposalAct
{
    /// <summary>The draft is written anew (修改方案).</summary>
    Revise,

    /// <summary>The draft is handed in (提交方案).</summary>
    Submit,

    /// <summary>One of the reviewers answers (评审方案).</summary>
    Review,

    /// <summary>The proposal is returned to its author (退回方案).</summary>
    Return,

    /// <summary>The proposal is laid before the decision committee (提交决策委员会).</summary>
    SendToCommittee,

    /// <summary>The proposal is approved (批准方案).</summary>
    Approve,

    /// <summary>The proposal is handed to the teams that carry it out (移交执行).</summary>
    HandOver,

    /// <summary>Money is spent (支出).</summary>
    Spend,

    /// <summary>A change in execution is asked for (申请变更).</summary>
    RequestChange,

    /// <summary>The change is approved again (重新批准变更).</summary>
    ApproveChange,

    /// <summary>The change is declined (否决变更).</summary>
    DeclineChange,

    /// <summary>The execution ends (完成方案).</summary>
    Complete,
}

/// <summary>Names of <see cref="ProposalAct"/>.</summary>
public static class ProposalActs
{
    extension(ProposalAct act)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => act switch
        {
            ProposalAct.Revise => new("revise the proposal", "修改方案"),
            ProposalAct.Submit => new("submit the proposal", "提交方案"),
            ProposalAct.Review => new("review the proposal", "评审方案"),
            ProposalAct.Return => new("return the proposal", "退回方案"),
            ProposalAct.SendToCommittee => new("send to the committee", "提交决策委员会"),
            ProposalAct.Approve => new("approve the proposal", "批准方案"),
            ProposalAct.HandOver => new("hand over the proposal", "移交执行"),
            ProposalAct.Spend => new("spend", "支出"),
            ProposalAct.RequestChange => new("request a change", "申请变更"),
            ProposalAct.ApproveChange => new("approve the change", "重新批准变更"),
            ProposalAct.DeclineChange => new("decline the change", "否决变更"),
            ProposalAct.Complete => new("complete the proposal", "完成方案"),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not a value of ProposalAct."),
        };
    }
}
