namespace CustomerService.Domain.Planning.Proposals;

/// <summary>Where an operation proposal (运作方案) stands.</summary>
/// <remarks>Source: [003 R5 2.1 to 2.8].</remarks>
public enum ProposalState
{
    /// <summary>It is being written by the market department (草稿).</summary>
    Draft,

    /// <summary>It waits for its reviews (已提交).</summary>
    Submitted,

    /// <summary>Every review asked for is there and none objects (评审通过).</summary>
    Reviewed,

    /// <summary>It waits for the decision committee (决策委员会审议).</summary>
    CommitteeReview,

    /// <summary>It is approved and not begun (已批准).</summary>
    Approved,

    /// <summary>It is being carried out (执行中).</summary>
    Executing,

    /// <summary>A change in execution waits to be approved again; nothing is spent meanwhile (变更待重新批准).</summary>
    Changing,

    /// <summary>It is done (已完成).</summary>
    Completed,
}

/// <summary>Who reviews a proposal.</summary>
/// <remarks>Source: [003 R5 2.4].</remarks>
public enum ProposalReviewer
{
    /// <summary>Customer service (客户服务部门).</summary>
    Service,

    /// <summary>Finance (财务部门).</summary>
    Finance,

    /// <summary>The market department (市场部门).</summary>
    Market,

    /// <summary>Experts (专家).</summary>
    Experts,
}

/// <summary>What a review of a proposal answers.</summary>
/// <remarks>Source: [003 R5 2.4].</remarks>
public enum ProposalCheck
{
    /// <summary>Whether the financial tool is reasonable (金融工具是否合理).</summary>
    ToolReasonable,

    /// <summary>Whether the proposal fits the conditions (是否符合实际条件).</summary>
    FitsConditions,

    /// <summary>Whether it is made for these customers (是否有针对性).</summary>
    Targeted,
}

/// <summary>What a proposal must say before it is submitted.</summary>
/// <remarks>Source: [003 R5 2.3] for the terms; that measures and a budget belong to it follows from [003 R5 2.5 to 2.8].</remarks>
public enum ProposalPart
{
    /// <summary>What it is called (名称).</summary>
    Title,

    /// <summary>The financial tool (金融工具).</summary>
    FinancialTool,

    /// <summary>In what cycle is supplied (供货周期).</summary>
    SupplyCycle,

    /// <summary>How is paid (付款方式).</summary>
    PaymentMethod,

    /// <summary>In what cycle is paid (付款周期).</summary>
    PaymentCycle,

    /// <summary>Other terms of the contract (其他合同条款).</summary>
    OtherTerms,

    /// <summary>What is done (措施).</summary>
    Measures,

    /// <summary>What may be spent on what (预算).</summary>
    Budget,
}

/// <summary>Names of <see cref="ProposalState"/>, <see cref="ProposalReviewer"/>, <see cref="ProposalCheck"/> and <see cref="ProposalPart"/>.</summary>
public static class ProposalWords
{
    extension(ProposalState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            ProposalState.Draft => new("draft", "草稿"),
            ProposalState.Submitted => new("submitted", "已提交"),
            ProposalState.Reviewed => new("reviewed", "评审通过"),
            ProposalState.CommitteeReview => new("before the committee", "决策委员会审议"),
            ProposalState.Approved => new("approved", "已批准"),
            ProposalState.Executing => new("being carried out", "执行中"),
            ProposalState.Changing => new("change to be approved again", "变更待重新批准"),
            ProposalState.Completed => new("completed", "已完成"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of ProposalState."),
        };
    }

    extension(ProposalReviewer reviewer)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => reviewer switch
        {
            ProposalReviewer.Service => new("customer service", "客户服务部门"),
            ProposalReviewer.Finance => new("finance", "财务部门"),
            ProposalReviewer.Market => new("market", "市场部门"),
            ProposalReviewer.Experts => new("experts", "专家"),
            _ => throw new ArgumentOutOfRangeException(nameof(reviewer), reviewer, "Not a value of ProposalReviewer."),
        };
    }

    extension(ProposalCheck check)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => check switch
        {
            ProposalCheck.ToolReasonable => new("the financial tool is reasonable", "金融工具合理"),
            ProposalCheck.FitsConditions => new("it fits the conditions", "符合实际条件"),
            ProposalCheck.Targeted => new("it is targeted", "有针对性"),
            _ => throw new ArgumentOutOfRangeException(nameof(check), check, "Not a value of ProposalCheck."),
        };
    }

    extension(ProposalPart part)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => part switch
        {
            ProposalPart.Title => new("title", "名称"),
            ProposalPart.FinancialTool => new("financial tool", "金融工具"),
            ProposalPart.SupplyCycle => new("supply cycle", "供货周期"),
            ProposalPart.PaymentMethod => new("payment method", "付款方式"),
            ProposalPart.PaymentCycle => new("payment cycle", "付款周期"),
            ProposalPart.OtherTerms => new("other contract terms", "其他合同条款"),
            ProposalPart.Measures => new("measures", "措施"),
            ProposalPart.Budget => new("budget", "预算"),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a value of ProposalPart."),
        };
    }
}
