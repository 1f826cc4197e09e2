using CustomerService.Domain.Calendars;
using CustomerService.Domain.Complaints;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Samples;

/// <summary>Tells a case as it happens, in one language: when, who, what; then what the library decided.</summary>
internal sealed class Narrator(TextWriter output, Language language)
{
    private const string Indent = "    ";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[HousePolicy.InForce.TimeZone];
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private string Colon => In(new(": ", "："));

    /// <summary>A text in the language of the story.</summary>
    public string In(LocalizedText text) => text.In(language);

    /// <summary>A person of the story, named in its language. Codes may be letters of any script.</summary>
    public Actor Person(LocalizedText name, Role role, LocalizedText? department = null) =>
        Actor.Of(In(name), role, department is null ? default(Department?) : Department(department));

    /// <summary>A department of the story, named in its language.</summary>
    public Department Department(LocalizedText name) => new(In(name));

    /// <summary>A heading.</summary>
    public void Title(LocalizedText title)
    {
        output.WriteLine();
        output.WriteLine(In(title));
        output.WriteLine(new string('=', 72));
    }

    /// <summary>What a reader should notice.</summary>
    public void Note(LocalizedText note) => output.WriteLine($"{Indent}* {In(note)}");

    /// <summary>One of several things that a note announces.</summary>
    public void Item(LocalizedText item) => output.WriteLine($"{Indent}  - {In(item)}");

    /// <summary>Somebody does something: the line before the decision.</summary>
    /// <returns>The moment, to pass on; the story is the clock here, as the edge of a host is elsewhere.</returns>
    public Instant At(string localTime, Actor who, LocalizedText what)
    {
        output.WriteLine($"{localTime}  {Describe(who)}{Colon}{In(what)}");
        return InstantOf(localTime);
    }

    /// <summary>Prints what an accepted act led to.</summary>
    /// <returns>The complaint as the act leaves it.</returns>
    public Complaint Accepted(Decision<Complaint, ComplaintEvent> decision)
    {
        var (complaint, events) = decision;
        Facts(complaint, events);
        return complaint;
    }

    /// <summary>Prints facts, and the state the complaint is in after them.</summary>
    public void Facts(Complaint complaint, IEnumerable<ComplaintEvent> events)
    {
        foreach (var fact in events)
        {
            output.WriteLine($"{Indent}{(fact.DueTo is null ? "" : $"{Local(fact.At)}  ")}{In(Describe(complaint, fact))}");
        }
    }

    /// <summary>Prints how a due time comes about, day by day.</summary>
    public void Days(Derivation derivation)
    {
        foreach (var line in derivation.In(language).Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)))
        {
            output.WriteLine($"{Indent}  {line}");
        }
    }

    /// <summary>Prints a moment at which nobody acts.</summary>
    public void Moment(string localTime, LocalizedText what) => output.WriteLine($"{localTime}  {In(what)}");

    /// <summary>A moment of the story's zone.</summary>
    public static Instant InstantOf(string localTime) => Minutes.Parse(localTime).Value.InZoneStrictly(Zone).ToInstant();

    /// <summary>Prints why an act was refused, in the library's own words: one line for each unmet condition.</summary>
    public void Refused(Decision<Complaint, ComplaintEvent> decision)
    {
        var refusal = decision.Refusal ?? throw new InvalidOperationException("The story wants a refusal here, and the rules accepted.");
        output.WriteLine($"{Indent}✗ {refusal.In(language).ReplaceLineEndings($"{Environment.NewLine}{Indent}  ")}");
    }

    /// <summary>Prints who is accountable.</summary>
    public void Owner(Complaint complaint) =>
        Note(new($"accountable: {Describe(complaint.Owner)}", $"现责任人：{Describe(complaint.Owner)}"));

    /// <summary>A moment on the clocks of the house.</summary>
    public static string Local(Instant moment) => Minutes.Format(moment.InZone(Zone).LocalDateTime);

    /// <summary>Person and department.</summary>
    public string Describe(Ownership owner) =>
        string.Join(In(new(", ", "，")), new[] { owner.Person, owner.Department?.Value }.OfType<string>());

    /// <summary>The name of the state a complaint is in.</summary>
    public static LocalizedText StateOf(Complaint complaint) => complaint.Procedure.Find(complaint.State)!.Name;

    private string Describe(Actor who)
    {
        var role = In(who.Role.DisplayName);
        var what = who.Department is { } department ? In(new($"{role}, {department}", $"{role}，{department}")) : role;
        return In(new($"{who.Person} ({what})", $"{who.Person}（{what}）"));
    }

    private static LocalizedText Describe(Complaint complaint, ComplaintEvent fact)
    {
        var state = StateOf(complaint);
        return fact switch
        {
            ComplaintEscalated e => new(
                $"Escalated to level {e.Level}: {e.To.DisplayName.English} ({e.Cause.DisplayName.English})",
                $"升级至第 {e.Level} 级：{e.To.DisplayName.Chinese}（{e.Cause.DisplayName.Chinese}）"),
            ClockWarned e => new($"The clock '{Clock(e.Clock).English}' warns", $"时钟“{Clock(e.Clock).Chinese}”预警"),
            ClockBreached e => new($"The limit of '{Clock(e.Clock).English}' has passed: {Local(e.DueAt)}", $"“{Clock(e.Clock).Chinese}”时限已过：{Local(e.DueAt)}"),
            ComplaintReceived => Arrow(Trigger.DisplayName(Trigger.Receive)),
            { Step: { } step } when step.From != step.To => Arrow(complaint.Procedure.NameOf(step.Trigger)),
            { Step: { } step } => Stays(complaint.Procedure.NameOf(step.Trigger)),
            ContactRecorded { Contact: var contact } => Stays(Marks(contact)),
            HandOverAccepted => Stays(Trigger.DisplayName(Trigger.AcceptHandOver)),
            InquiryAnswered answered => Stays(new($"Question {answered.Inquiry} answered", $"已回答问题 {answered.Inquiry}")),
            _ => Stays(new("Recorded", "已记录")),
        };

        LocalizedText Clock(ClockId clock) => complaint.Procedure.FindClock(clock)!.DisplayName;
        LocalizedText Arrow(LocalizedText act) => new($"{act.English} → {state.English}", $"{act.Chinese} → {state.Chinese}");
        LocalizedText Stays(LocalizedText act) => new($"{act.English}; still: {state.English}", $"{act.Chinese}；状态不变：{state.Chinese}");
    }

    // What a recorded contact will be asked for later.
    private static LocalizedText Marks(ContactNote contact)
    {
        (bool Holds, string English, string Chinese)[] marks =
        [
            (contact.Apology, "apology", "已致歉"),
            (contact.CustomerAgitated, "customer agitated", "客户激动"),
            (contact.Onlookers, "onlookers", "有人围观"),
            (contact.InflamedBy is not null, $"inflamed by {contact.InflamedBy}", $"激化矛盾者：{contact.InflamedBy}"),
            (contact.UnauthorizedPromise is not null, "unauthorized promise", "越权承诺"),
            (contact.ToldToContact is not null, $"told to ask {contact.ToldToContact}", $"被告知自行联系{contact.ToldToContact}"),
        ];
        var held = marks.Where(mark => mark.Holds).ToList();
        return new(
            $"Recorded: {string.Join(", ", held.Select(mark => mark.English))}",
            $"已记录：{string.Join("、", held.Select(mark => mark.Chinese))}");
    }
}
