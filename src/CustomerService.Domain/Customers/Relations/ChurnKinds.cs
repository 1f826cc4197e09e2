namespace CustomerService.Domain.Customers.Relations;

/// <summary>How a customer was lost.</summary>
/// <remarks>Source: [003 c6 q27]. Kinds and causes are two taxonomies. Whether a loss over quality or price is a fault or a competitor's win the source leaves open [003 R13 q4]: whoever records the loss decides.</remarks>
public enum ChurnKind
{
    /// <summary>Moved, died, gave the business up (自然流失).</summary>
    Natural,

    /// <summary>Left in bad faith, without paying (恶意流失).</summary>
    Malicious,

    /// <summary>Won over by a competitor (竞争流失).</summary>
    Competitive,

    /// <summary>Driven away by what we did (过失流失).</summary>
    Fault,
}

/// <summary>What on our side drove a customer away.</summary>
/// <remarks>Source: [003 c4 q4, q24]. The source's fourth, competition, is a kind of loss: <see cref="ChurnKind.Competitive"/>.</remarks>
public enum ChurnCause
{
    /// <summary>The customer got too little for what it cost (价值原因).</summary>
    Value,

    /// <summary>Rules and ways of working (系统原因).</summary>
    System,

    /// <summary>How people behaved (员工原因).</summary>
    Employee,
}

/// <summary>What the service system consists of, where the cause of a loss is the system.</summary>
/// <remarks>Source: [003 c4 q28].</remarks>
public enum ServiceSystemElement
{
    /// <summary>Who serves, and how well prepared (团队与培训).</summary>
    TeamAndTraining,

    /// <summary>The rules (政策).</summary>
    Policy,

    /// <summary>Process, method and speed of response (流程、方法与响应速度).</summary>
    ProcessAndSpeed,
}

/// <summary>Names and rules of <see cref="ChurnKind"/>, <see cref="ChurnCause"/> and <see cref="ServiceSystemElement"/>.</summary>
public static class ChurnKinds
{
    extension(ChurnKind value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            ChurnKind.Natural => new("natural", "自然流失"),
            ChurnKind.Malicious => new("malicious", "恶意流失"),
            ChurnKind.Competitive => new("competitive", "竞争流失"),
            ChurnKind.Fault => new("fault", "过失流失"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of ChurnKind."),
        };

        /// <summary>Whether a cause on our side must be named: a fault is ours. A competitor may have won without or with one.</summary>
        /// <remarks>This library's reading; the source gives the kinds alone.</remarks>
        public bool NeedsCause => value == ChurnKind.Fault;

        /// <summary>Whether a cause on our side may be named: not where the customer left by nature or in bad faith.</summary>
        public bool AllowsCause => value is ChurnKind.Competitive or ChurnKind.Fault;
    }

    extension(ChurnCause value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            ChurnCause.Value => new("value", "价值原因"),
            ChurnCause.System => new("system", "系统原因"),
            ChurnCause.Employee => new("employee", "员工原因"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of ChurnCause."),
        };
    }

    extension(ServiceSystemElement value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            ServiceSystemElement.TeamAndTraining => new("team and training", "团队与培训"),
            ServiceSystemElement.Policy => new("policy", "政策"),
            ServiceSystemElement.ProcessAndSpeed => new("process, method and speed", "流程、方法与响应速度"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of ServiceSystemElement."),
        };
    }
}
