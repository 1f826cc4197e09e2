namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Where a first-contact case stands (首问责任).</summary>
/// <remarks>Source: [003 R6 §二].</remarks>
public enum FirstContactState
{
    /// <summary>Somebody was asked, and is the first responsible person (已受询).</summary>
    Received,

    /// <summary>Settled at once: own duty, one step (当场办结).</summary>
    SettledAtOnce,

    /// <summary>Registered, because it cannot be settled at once or is not the own duty (已登记).</summary>
    Registered,

    /// <summary>Offered to the leader or a colleague in charge, who has not accepted yet (已移交待接收).</summary>
    HandedOver,

    /// <summary>Reported to the general manager, who has not taken it up yet (已报总经理).</summary>
    ReportedToGeneralManager,

    /// <summary>Somebody accepted it and works on it (办理中).</summary>
    InProgress,

    /// <summary>Solved for the customer (已解决).</summary>
    Resolved,

    /// <summary>Closed, with every work slip submitted (已办结).</summary>
    Closed,
}

/// <summary>To whom a matter outside one's duty goes.</summary>
public enum FirstContactRecipient
{
    /// <summary>The leader (领导).</summary>
    Leader,

    /// <summary>A colleague in charge, where the leader is absent (主管同事).</summary>
    ColleagueInCharge,

    /// <summary>The general manager: the only recipient of a major matter (总经理).</summary>
    GeneralManager,
}

/// <summary>What shirking brings upon who shirked (推诿的处理).</summary>
/// <remarks>Source: [003 R6 §二].</remarks>
public enum ShirkingSanction
{
    /// <summary>Criticism (批评).</summary>
    Criticism,

    /// <summary>Education (教育).</summary>
    Education,

    /// <summary>Discipline (纪律处分).</summary>
    Discipline,

    /// <summary>Transfer to another post (调离岗位).</summary>
    Transfer,
}

/// <summary>Names of <see cref="FirstContactState"/>, <see cref="FirstContactRecipient"/> and <see cref="ShirkingSanction"/>.</summary>
public static class FirstContactStates
{
    extension(FirstContactState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            FirstContactState.Received => new("received", "已受询"),
            FirstContactState.SettledAtOnce => new("settled at once", "当场办结"),
            FirstContactState.Registered => new("registered", "已登记"),
            FirstContactState.HandedOver => new("handed over, not accepted yet", "已移交待接收"),
            FirstContactState.ReportedToGeneralManager => new("reported to the general manager", "已报总经理"),
            FirstContactState.InProgress => new("in progress", "办理中"),
            FirstContactState.Resolved => new("resolved", "已解决"),
            FirstContactState.Closed => new("closed", "已办结"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of FirstContactState."),
        };

        /// <summary>Whether the customer's matter is solved.</summary>
        public bool IsSolved => state is FirstContactState.SettledAtOnce or FirstContactState.Resolved or FirstContactState.Closed;

        /// <summary>Whether nothing can follow.</summary>
        public bool IsFinal => state is FirstContactState.SettledAtOnce or FirstContactState.Closed;
    }

    extension(FirstContactRecipient recipient)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => recipient switch
        {
            FirstContactRecipient.Leader => new("the leader", "领导"),
            FirstContactRecipient.ColleagueInCharge => new("a colleague in charge", "主管同事"),
            FirstContactRecipient.GeneralManager => new("the general manager", "总经理"),
            _ => throw new ArgumentOutOfRangeException(nameof(recipient), recipient, "Not a value of FirstContactRecipient."),
        };
    }

    extension(ShirkingSanction sanction)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => sanction switch
        {
            ShirkingSanction.Criticism => new("criticism", "批评"),
            ShirkingSanction.Education => new("education", "教育"),
            ShirkingSanction.Discipline => new("discipline", "纪律处分"),
            ShirkingSanction.Transfer => new("transfer to another post", "调离岗位"),
            _ => throw new ArgumentOutOfRangeException(nameof(sanction), sanction, "Not a value of ShirkingSanction."),
        };
    }
}
