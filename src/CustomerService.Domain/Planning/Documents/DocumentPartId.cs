namespace CustomerService.Domain.Planning.Documents;

/// <summary>A part of plan documents: the purpose, the goals and tasks, the date.</summary>
/// <remarks>Templates of a host name parts of their own. The default value is the empty code, which names nothing.</remarks>
public readonly record struct DocumentPartId : ICode<DocumentPartId>, IComparable<DocumentPartId>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public DocumentPartId(string value) => _value = CodeText.Checked(value);

    /// <summary>The title (标题).</summary>
    public static DocumentPartId Title { get; } = new("title");

    /// <summary>The guiding idea (指导思想).</summary>
    public static DocumentPartId GuidingIdea { get; } = new("guiding-idea");

    /// <summary>The purpose (目的).</summary>
    public static DocumentPartId Purpose { get; } = new("purpose");

    /// <summary>The basis, or an overview (依据或概况).</summary>
    public static DocumentPartId BasisOrOverview { get; } = new("basis-or-overview");

    /// <summary>Goals and tasks (目标和任务).</summary>
    public static DocumentPartId GoalsAndTasks { get; } = new("goals-and-tasks");

    /// <summary>Methods and measures (办法和措施).</summary>
    public static DocumentPartId MethodsAndMeasures { get; } = new("methods-and-measures");

    /// <summary>Steps and times (步骤和时间).</summary>
    public static DocumentPartId StepsAndTimes { get; } = new("steps-and-times");

    /// <summary>How it is inspected and supervised (检查监督).</summary>
    public static DocumentPartId Inspection { get; } = new("inspection");

    /// <summary>Rewards and penalties (奖惩).</summary>
    public static DocumentPartId RewardsAndPenalties { get; } = new("rewards-and-penalties");

    /// <summary>Hope or outlook (希望或展望).</summary>
    public static DocumentPartId HopeOrOutlook { get; } = new("hope-or-outlook");

    /// <summary>The units or persons that sign (署名).</summary>
    public static DocumentPartId Signature { get; } = new("signature");

    /// <summary>The date (日期).</summary>
    public static DocumentPartId Date { get; } = new("date");

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static DocumentPartId Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out DocumentPartId code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(DocumentPartId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
