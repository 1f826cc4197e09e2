namespace CustomerService.Domain.Planning.Events;

/// <summary>How an exhibition shows its things.</summary>
/// <remarks>Source: [003 c9 q1], which leaves open by what the two are told apart; by the way of showing is inferred.</remarks>
public enum ExhibitionForm
{
    /// <summary>Things stand there (静态展览).</summary>
    Static,

    /// <summary>Things are seen at work (动态展览).</summary>
    Dynamic,
}

/// <summary>What an exhibition is for.</summary>
/// <remarks>
/// Source: [003 c9 q21, q24]: to promote a view is publicity; an exhibition of refrigerators is taken as a special one, which the source leaves
/// unclear.
/// </remarks>
public enum ExhibitionKind
{
    /// <summary>To sell goods (贸易展览会).</summary>
    Trade,

    /// <summary>To promote a view (宣传展览会).</summary>
    Publicity,

    /// <summary>To show all sides of something (综合展览会).</summary>
    Comprehensive,

    /// <summary>To show one kind of thing (专题展览会).</summary>
    Special,
}

/// <summary>A team of those who hold an exhibition.</summary>
/// <remarks>Source: [003 c9 q5, q7]; whether finance is one of them the source leaves open.</remarks>
public enum ExhibitionTeam
{
    /// <summary>Keeps things together (办公室).</summary>
    Office,

    /// <summary>Deals with others (联络组).</summary>
    Liaison,

    /// <summary>Deals with the press and the public (宣传组).</summary>
    Publicity,

    /// <summary>Cares for what is shown (展品组).</summary>
    Exhibits,

    /// <summary>Cares for how it looks (美工组).</summary>
    Art,

    /// <summary>Cares for the money (财务组).</summary>
    Finance,
}

/// <summary>A duty of an exhibition.</summary>
/// <remarks>
/// That the art team lays out the booths is from [003 c9 q7]; no source gives the teams of the other duties, which are a choice of this library.
/// </remarks>
public enum ExhibitionDuty
{
    /// <summary>How booths are laid out and look (展位布置).</summary>
    BoothLayout,

    /// <summary>Who is invited (邀请来宾).</summary>
    Invitations,

    /// <summary>What the press is told (新闻宣传).</summary>
    PressWork,

    /// <summary>What is shown (展品选择).</summary>
    Exhibits,

    /// <summary>What it costs (经费预算).</summary>
    Budget,

    /// <summary>That everybody knows what to do (统筹协调).</summary>
    Coordination,
}

/// <summary>Names and rules of <see cref="ExhibitionForm"/>, <see cref="ExhibitionKind"/>, <see cref="ExhibitionTeam"/> and <see cref="ExhibitionDuty"/>.</summary>
public static class Exhibitions
{
    extension(ExhibitionForm form)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => form switch
        {
            ExhibitionForm.Static => new("static", "静态展览"),
            ExhibitionForm.Dynamic => new("dynamic", "动态展览"),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a value of ExhibitionForm."),
        };
    }

    extension(ExhibitionKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            ExhibitionKind.Trade => new("trade", "贸易展览会"),
            ExhibitionKind.Publicity => new("publicity", "宣传展览会"),
            ExhibitionKind.Comprehensive => new("comprehensive", "综合展览会"),
            ExhibitionKind.Special => new("special", "专题展览会"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of ExhibitionKind."),
        };
    }

    extension(ExhibitionTeam team)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => team switch
        {
            ExhibitionTeam.Office => new("office", "办公室"),
            ExhibitionTeam.Liaison => new("liaison team", "联络组"),
            ExhibitionTeam.Publicity => new("publicity team", "宣传组"),
            ExhibitionTeam.Exhibits => new("exhibits team", "展品组"),
            ExhibitionTeam.Art => new("art team", "美工组"),
            ExhibitionTeam.Finance => new("finance team", "财务组"),
            _ => throw new ArgumentOutOfRangeException(nameof(team), team, "Not a value of ExhibitionTeam."),
        };
    }

    extension(ExhibitionDuty duty)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => duty switch
        {
            ExhibitionDuty.BoothLayout => new("booth layout", "展位布置"),
            ExhibitionDuty.Invitations => new("invitations", "邀请来宾"),
            ExhibitionDuty.PressWork => new("press work", "新闻宣传"),
            ExhibitionDuty.Exhibits => new("choice of exhibits", "展品选择"),
            ExhibitionDuty.Budget => new("budget", "经费预算"),
            ExhibitionDuty.Coordination => new("coordination", "统筹协调"),
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "Not a value of ExhibitionDuty."),
        };

        /// <summary>The team that has it.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public ExhibitionTeam Team => duty switch
        {
            ExhibitionDuty.BoothLayout => ExhibitionTeam.Art,
            ExhibitionDuty.Invitations => ExhibitionTeam.Liaison,
            ExhibitionDuty.PressWork => ExhibitionTeam.Publicity,
            ExhibitionDuty.Exhibits => ExhibitionTeam.Exhibits,
            ExhibitionDuty.Budget => ExhibitionTeam.Finance,
            ExhibitionDuty.Coordination => ExhibitionTeam.Office,
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "Not a value of ExhibitionDuty."),
        };
    }
}
