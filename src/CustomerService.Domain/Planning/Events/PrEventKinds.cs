namespace CustomerService.Domain.Planning.Events;

/// <summary>A kind of public-relations event (公关专题活动).</summary>
/// <remarks>Source: [003 c9 q22, q23], where the key is inferred; a tea party is none of them. The press conference, sponsorship and the response to a crisis
/// are treated in the same chapter.
/// </remarks>
public enum PrEventKind
{
    /// <summary>Meeting to become closer (联谊活动).</summary>
    Fellowship,

    /// <summary>An occasion is celebrated (庆典活动).</summary>
    Celebration,

    /// <summary>The public may see how it works (开放参观).</summary>
    OpenVisit,

    /// <summary>News is told to the press (新闻发布会).</summary>
    PressConference,

    /// <summary>Things are shown (展览会).</summary>
    Exhibition,

    /// <summary>Somebody is supported (赞助活动).</summary>
    Sponsorship,

    /// <summary>An event that threatens the public image is answered (公关危机处理).</summary>
    CrisisResponse,
}

/// <summary>How deep fellowship goes, from low to high.</summary>
/// <remarks>Source: [003 c9 q3], the order inferred.</remarks>
public enum FellowshipLevel
{
    /// <summary>Liking each other (感情型).</summary>
    Emotional,

    /// <summary>Telling each other (信息型).</summary>
    Informational,

    /// <summary>Working together (合作型).</summary>
    Cooperative,
}

/// <summary>A way of fellowship.</summary>
/// <remarks>Source: letters, gifts and attending are of the emotional level [003 c9 q16]; the others and their levels are a choice of this library.</remarks>
public enum FellowshipMeans
{
    /// <summary>Letters and cards (信函).</summary>
    Letters,

    /// <summary>Small gifts (赠送礼品).</summary>
    Gifts,

    /// <summary>Coming to their occasions (出席活动).</summary>
    Attending,

    /// <summary>Telling what one knows (信息交流).</summary>
    ExchangeOfInformation,

    /// <summary>Doing something together (合作项目).</summary>
    JointProject,
}

/// <summary>What is celebrated.</summary>
/// <remarks>Source: [003 c9 q30]; that a signing is one is inferred.</remarks>
public enum CelebrationKind
{
    /// <summary>A business or a place opens (开业庆典).</summary>
    Opening,

    /// <summary>Years have passed (周年庆典).</summary>
    Anniversary,

    /// <summary>A building or a work is done (竣工庆典).</summary>
    Completion,

    /// <summary>A contract is signed (签约仪式).</summary>
    Signing,

    /// <summary>A school year begins (开学典礼).</summary>
    SchoolOpening,
}

/// <summary>Names and rules of <see cref="PrEventKind"/>, <see cref="FellowshipLevel"/>, <see cref="FellowshipMeans"/> and <see cref="CelebrationKind"/>.</summary>
public static class PrEventKinds
{
    extension(PrEventKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            PrEventKind.Fellowship => new("fellowship", "联谊活动"),
            PrEventKind.Celebration => new("celebration", "庆典活动"),
            PrEventKind.OpenVisit => new("open visit", "开放参观"),
            PrEventKind.PressConference => new("press conference", "新闻发布会"),
            PrEventKind.Exhibition => new("exhibition", "展览会"),
            PrEventKind.Sponsorship => new("sponsorship", "赞助活动"),
            PrEventKind.CrisisResponse => new("crisis response", "公关危机处理"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of PrEventKind."),
        };
    }

    extension(FellowshipLevel level)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => level switch
        {
            FellowshipLevel.Emotional => new("emotional", "感情型"),
            FellowshipLevel.Informational => new("informational", "信息型"),
            FellowshipLevel.Cooperative => new("cooperative", "合作型"),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a value of FellowshipLevel."),
        };

        /// <summary>The level above; null: working together is the highest.</summary>
        public FellowshipLevel? Next => level < FellowshipLevel.Cooperative ? level + 1 : null;
    }

    extension(FellowshipMeans means)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => means switch
        {
            FellowshipMeans.Letters => new("letters", "信函"),
            FellowshipMeans.Gifts => new("gifts", "赠送礼品"),
            FellowshipMeans.Attending => new("attending", "出席活动"),
            FellowshipMeans.ExchangeOfInformation => new("exchange of information", "信息交流"),
            FellowshipMeans.JointProject => new("joint project", "合作项目"),
            _ => throw new ArgumentOutOfRangeException(nameof(means), means, "Not a value of FellowshipMeans."),
        };

        /// <summary>The level it reaches.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public FellowshipLevel Level => means switch
        {
            FellowshipMeans.Letters or FellowshipMeans.Gifts or FellowshipMeans.Attending => FellowshipLevel.Emotional,
            FellowshipMeans.ExchangeOfInformation => FellowshipLevel.Informational,
            FellowshipMeans.JointProject => FellowshipLevel.Cooperative,
            _ => throw new ArgumentOutOfRangeException(nameof(means), means, "Not a value of FellowshipMeans."),
        };
    }

    extension(CelebrationKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            CelebrationKind.Opening => new("opening", "开业庆典"),
            CelebrationKind.Anniversary => new("anniversary", "周年庆典"),
            CelebrationKind.Completion => new("completion", "竣工庆典"),
            CelebrationKind.Signing => new("signing", "签约仪式"),
            CelebrationKind.SchoolOpening => new("school opening", "开学典礼"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of CelebrationKind."),
        };
    }
}
