namespace CustomerService.Domain.Customers.Profiles;

/// <summary>The parts of what a firm keeps on a customer.</summary>
/// <remarks>Sources: the card of a core customer [003 c5 q7, q16]; the profile [003 R11 5.1.1].</remarks>
public enum CustomerDataSection
{
    /// <summary>Name, place, people, contact (基础资料).</summary>
    BasicData,

    /// <summary>Size, style, strengths, habits (客户特征).</summary>
    CustomerTraits,

    /// <summary>How the customer's business goes (业务状况).</summary>
    BusinessState,

    /// <summary>How trade with the customer stands: what, how much, on what terms (交易现状).</summary>
    TransactionStatus,

    /// <summary>Age, place, occupation and the like (人口统计资料).</summary>
    Demographic,

    /// <summary>Values, attitudes, way of life (心理资料).</summary>
    Psychological,

    /// <summary>What was bought, and what the customer is inclined to buy (购买记录与倾向).</summary>
    PurchaseRecord,

    /// <summary>What was remembered: seat, menu, birthday (偏好).</summary>
    Preferences,
}

/// <summary>What is remembered of a customer's wishes.</summary>
/// <remarks>Source: [003 c2 q11]: the seat and the menu of a year ago, and a birthday card.</remarks>
public enum PreferenceKind
{
    /// <summary>Where the customer likes to sit (座位).</summary>
    Seat,

    /// <summary>What the customer likes to eat (菜单).</summary>
    Menu,

    /// <summary>Where the customer likes to stay (房间).</summary>
    Room,

    /// <summary>How the customer wants to be addressed (称呼).</summary>
    Address,

    /// <summary>Another wish (其他偏好).</summary>
    Other,
}

/// <summary>Names and rules of <see cref="CustomerDataSection"/> and <see cref="PreferenceKind"/>.</summary>
public static class CustomerDataSections
{
    extension(CustomerDataSection value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerDataSection.BasicData => new("basic data", "基础资料"),
            CustomerDataSection.CustomerTraits => new("customer traits", "客户特征"),
            CustomerDataSection.BusinessState => new("business state", "业务状况"),
            CustomerDataSection.TransactionStatus => new("transaction status", "交易现状"),
            CustomerDataSection.Demographic => new("demographic data", "人口统计资料"),
            CustomerDataSection.Psychological => new("psychological data", "心理资料"),
            CustomerDataSection.PurchaseRecord => new("purchase record and inclination", "购买记录与倾向"),
            CustomerDataSection.Preferences => new("preferences", "偏好"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerDataSection."),
        };

        /// <summary>Whether it stands on the card of a core customer; the others are the parts of the profile.</summary>
        public bool IsOnCard => value <= CustomerDataSection.TransactionStatus;
    }

    extension(PreferenceKind value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            PreferenceKind.Seat => new("seat", "座位"),
            PreferenceKind.Menu => new("menu", "菜单"),
            PreferenceKind.Room => new("room", "房间"),
            PreferenceKind.Address => new("form of address", "称呼"),
            PreferenceKind.Other => new("other", "其他偏好"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of PreferenceKind."),
        };
    }
}
