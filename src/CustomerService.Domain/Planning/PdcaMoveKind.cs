namespace CustomerService.Domain.Planning;

/// <summary>The three ways in which a cycle moves.</summary>
public enum PdcaMoveKind
{
    /// <summary>The step at hand is completed; the next begins, or the cycle is closed (完成步骤).</summary>
    Complete,

    /// <summary>An earlier step is opened again (退回).</summary>
    Reopen,

    /// <summary>The next cycle begins (开始下一循环).</summary>
    OpenNextCycle,
}

/// <summary>Names of <see cref="PdcaMoveKind"/>.</summary>
public static class PdcaMoveKinds
{
    extension(PdcaMoveKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            PdcaMoveKind.Complete => new("step completed", "完成步骤"),
            PdcaMoveKind.Reopen => new("gone back", "退回"),
            PdcaMoveKind.OpenNextCycle => new("next cycle", "开始下一循环"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of PdcaMoveKind."),
        };
    }
}
