namespace CustomerService.Domain.Complaints;

/// <summary>What goes wrong when a complaint is met face to face.</summary>
/// <remarks>Source: [000 Q1.1, Q10].</remarks>
public enum EncounterMistake
{
    /// <summary>Customer not led away from the scene (未带离现场).</summary>
    NotRelocated,

    /// <summary>Setting keeps the anger up (现场不利于平息).</summary>
    PublicSetting,

    /// <summary>Handler busy with other work (一心二用).</summary>
    DividedAttention,

    /// <summary>Words of the handler inflame (言语激化).</summary>
    HandlerProvocation,
}

/// <summary>Names of <see cref="EncounterMistake"/>.</summary>
public static class EncounterMistakes
{
    extension(EncounterMistake mistake)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => mistake switch
        {
            EncounterMistake.NotRelocated => new("customer not led away from the scene", "未带离现场"),
            EncounterMistake.PublicSetting => new("setting keeps the anger up", "现场不利于平息"),
            EncounterMistake.DividedAttention => new("handler busy with other work", "一心二用"),
            EncounterMistake.HandlerProvocation => new("words of the handler inflame", "言语激化"),
            _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "Not a value of EncounterMistake."),
        };
    }
}
