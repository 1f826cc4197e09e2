namespace CustomerService.Domain;

/// <summary>What somebody is to a case: complainant, handler, supervisor.</summary>
/// <remarks>Hosts add roles of their own. The default value is the empty code, which names nothing.</remarks>
public readonly record struct Role : ICode<Role>, IComparable<Role>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public Role(string value) => _value = CodeText.Checked(value);

    /// <summary>The person who complains, or a representative (投诉人).</summary>
    public static Role Complainant { get; } = new("complainant");

    /// <summary>Whoever was asked first and stays responsible until another accepts (首问责任人).</summary>
    public static Role FirstContact { get; } = new("first-contact");

    /// <summary>Works on the complaint (处理人).</summary>
    public static Role Handler { get; } = new("handler");

    /// <summary>Another department that is asked to take over or to help (相关部门).</summary>
    public static Role Department { get; } = new("department");

    /// <summary>Supervises handlers and allows what they may not (主管).</summary>
    public static Role Supervisor { get; } = new("supervisor");

    /// <summary>Quality or compliance: reviews independently (质量合规).</summary>
    public static Role Quality { get; } = new("quality");

    /// <summary>The office that rules between departments and watches the ruling (办公室).</summary>
    public static Role Office { get; } = new("office");

    /// <summary>The last level of every escalation (总经理).</summary>
    public static Role GeneralManager { get; } = new("general-manager");

    /// <summary>Approves verification results (管理者代表).</summary>
    public static Role ManagementRepresentative { get; } = new("management-representative");

    /// <summary>A laboratory, an ombudsman, a consumers' association, a court (外部机构).</summary>
    public static Role OutsideBody { get; } = new("outside-body");

    /// <summary>Time itself: what the host reports when a moment has come (时钟).</summary>
    public static Role Clock { get; } = new("clock");

    /// <summary>The roles that ship.</summary>
    internal static Role[] Shipped { get; } =
        [Complainant, FirstContact, Handler, Department, Supervisor, Quality, Office, GeneralManager, ManagementRepresentative, OutsideBody, Clock];

    internal static bool IsShipped(Role role) => Array.IndexOf(Shipped, role) >= 0;

    /// <summary>The role's name in both languages; a role of the host's own is named by its code.</summary>
    public LocalizedText DisplayName => Value switch
    {
        "complainant" => new("complainant", "投诉人"),
        "first-contact" => new("first contact", "首问责任人"),
        "handler" => new("handler", "处理人"),
        "department" => new("department", "相关部门"),
        "supervisor" => new("supervisor", "主管"),
        "quality" => new("quality", "质量合规"),
        "office" => new("office", "办公室"),
        "general-manager" => new("general manager", "总经理"),
        "management-representative" => new("management representative", "管理者代表"),
        "outside-body" => new("outside body", "外部机构"),
        "clock" => new("clock", "时钟"),
        "" => LocalizedText.Same("-"),
        var own => LocalizedText.Same(own),
    };

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static Role Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out Role code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(Role other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

/// <summary>A department, line or unit that can own a case.</summary>
/// <remarks>Every department is the host's own. The default value is the empty code, which names nothing.</remarks>
public readonly record struct Department : ICode<Department>, IComparable<Department>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public Department(string value) => _value = CodeText.Checked(value);

    /// <summary>Reads a department where the calling code names one.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public static implicit operator Department(string value) => new(value);

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static Department Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out Department code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(Department other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

/// <summary>Who acts: a person, in a role, for a department.</summary>
public sealed record Actor
{
    /// <summary>Makes an actor.</summary>
    /// <param name="person">The host's id of the person; not blank.</param>
    /// <param name="role">What the person is to the case.</param>
    /// <param name="department">The department the person acts for; null where it does not matter.</param>
    /// <exception cref="ArgumentException">The person is blank, or the role or department is the empty code.</exception>
    public Actor(string person, Role role, Department? department = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        if (role == default || department == default(Department))
        {
            throw new ArgumentException("An actor has a role, and a department is named or null.", role == default ? nameof(role) : nameof(department));
        }

        (Person, Role, Department) = (person, role, department);
    }

    /// <summary>Time itself, for what has come due.</summary>
    public static Actor Clock { get; } = new("clock", Role.Clock);

    /// <summary>The host's id of the person.</summary>
    public string Person { get; }

    /// <summary>What the person is to the case.</summary>
    public Role Role { get; }

    /// <summary>The department the person acts for; null where it does not matter.</summary>
    public Department? Department { get; }

    /// <summary>Makes an actor; the short form for calling code.</summary>
    /// <param name="person">The host's id of the person; not blank.</param>
    /// <param name="role">What the person is to the case.</param>
    /// <param name="department">The department the person acts for; null where it does not matter.</param>
    /// <returns>The actor.</returns>
    /// <exception cref="ArgumentException">The person is blank, or the role or department is the empty code.</exception>
    public static Actor Of(string person, Role role, Department? department = null) => new(person, role, department);

    /// <summary>The actor on one line: <c>li.wei (handler, repair)</c>.</summary>
    /// <returns>Person, role and department.</returns>
    public override string ToString() => Department is { } department ? $"{Person} ({Role}, {department})" : $"{Person} ({Role})";
}
