using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Json;
using NodaTime;

namespace CustomerService.Domain.Tests.Json;

public sealed class StrictReadingTests
{
    private const string Receipt = """
        {
          "$type": "complaint.received.v1",
          "procedureId": "canonical",
          "procedureVersion": 1,
          "customer": "K-7",
          "channel": "phone",
          "facts": [{ "text": "酸奶里有苍蝇", "kind": "problem" }, { "text": "无人道歉", "kind": "event" }],
          "demands": [{ "claim": "refund", "amount": { "amount": 158.20, "currency": "CNY" } }],
          "inquiries": ["何时购买?"],
          "goods": "generic",
          "complaint": "C-1",
          "version": 1,
          "at": "2024-02-29T09:30:00Z",
          "by": { "person": "li.wei", "role": "first-contact", "department": "hotline" }
        }
        """;

    private const string Split = """
        {
          "$type": "complaint.split.v1",
          "parts": [{ "sibling": "C-2", "facts": [1], "demands": [1, 2] }],
          "complaint": "C-1", "version": 3, "at": "2024-02-29T09:30:00Z", "by": { "person": "li.wei", "role": "handler" }
        }
        """;

    private const string Begun = """
        {
          "$type": "complaint.performance-begun.v1", "executor": "repair", "dueDate": "2024-02-29",
          "complaint": "C-1", "version": 9, "at": "2024-02-29T09:30:00Z", "by": { "person": "li.wei", "role": "handler" },
          "step": { "trigger": "begin-performance", "from": "remedy-agreed", "to": "performing" }
        }
        """;

    [Fact]
    public void The_samples_are_read()
    {
        var receipt = Assert.IsType<ComplaintReceived>(Read(Receipt));
        Assert.Equal(new Money(158.20m, "CNY"), receipt.Demands[0].Amount);
        Assert.Equal(2, Assert.IsType<ComplaintSplit>(Read(Split)).Parts[0].Demands.Length);
        Assert.Equal(new LocalDate(2024, 2, 29), Assert.IsType<PerformanceBegun>(Read(Begun)).DueDate);
    }

    [Theory]
    // unknown
    [InlineData("\"goods\": \"generic\"", "\"goods\": \"generic\", \"colour\": \"red\"", "$.colour", "could not be mapped")]
    [InlineData("\"kind\": \"event\"", "\"kind\": \"event\", \"since\": 3", "$.facts[1].since", "could not be mapped")]
    [InlineData("\"goods\"", "\"Goods\"", "$.Goods", "could not be mapped")]
    // missing
    [InlineData("\"customer\": \"K-7\",", "", "$", "'customer'")]
    [InlineData("\"goods\": \"generic\",", "", "$", "'goods'")]
    [InlineData("\"inquiries\": [\"何时购买?\"],", "", "$", "'inquiries'")]
    [InlineData("\"version\": 1,", "", "$", "'version'")]
    [InlineData(", \"kind\": \"event\"", "", "$.facts[1]", "'kind'")]
    [InlineData("\"person\": \"li.wei\", ", "", "$.by", "'person'")]
    [InlineData(", \"currency\": \"CNY\"", "", "$.demands[0].amount", "'currency'")]
    [InlineData("\"$type\": \"complaint.received.v1\",", "", "$", "'$type' is missing")]
    // null where something must be
    [InlineData("\"K-7\"", "null", "$.customer", "customer")]
    [InlineData("\"generic\"", "null", "$.goods", "found null")]
    [InlineData("[\"何时购买?\"]", "null", "$.inquiries", "")]
    // for a list the serializer gives the path of its end; the message says which element
    [InlineData("[\"何时购买?\"]", "[null]", "$.inquiries[1]", "[0] is null")]
    [InlineData("{ \"text\": \"无人道歉\", \"kind\": \"event\" }", "null", "$.facts[2]", "[1] is null")]
    [InlineData("\"li.wei\"", "null", "$.by.person", "person")]
    [InlineData("\"2024-02-29T09:30:00Z\"", "null", "$.at", "found null")]
    [InlineData("158.20", "null", "$.demands[0].amount.amount", "number without quotes")]
    // the wrong type
    [InlineData("\"K-7\"", "7", "$.customer", "the id of a customer, found a number")]
    [InlineData("\"generic\"", "0", "$.goods", "found a number")]
    [InlineData("\"phone\"", "{}", "$.channel", "found an object")]
    [InlineData("[\"何时购买?\"]", "\"何时购买?\"", "$.inquiries", "")]
    [InlineData("[\"何时购买?\"]", "[true]", "$.inquiries[0]", "")]
    [InlineData("\"procedureVersion\": 1", "\"procedureVersion\": \"1\"", "$.procedureVersion", "")]
    [InlineData("\"procedureVersion\": 1", "\"procedureVersion\": 1.5", "$.procedureVersion", "")]
    [InlineData("158.20", "\"158.20\"", "$.demands[0].amount.amount", "number without quotes")]
    // out of range
    [InlineData("\"procedureVersion\": 1", "\"procedureVersion\": 2147483648", "$.procedureVersion", "")]
    [InlineData("158.20", "79228162514264337593543950336", "$.demands[0].amount.amount", "exactly")]
    [InlineData("158.20", "0.12345678901234567890123456789", "$.demands[0].amount.amount", "exactly")]
    [InlineData("158.20", "1e2", "$.demands[0].amount.amount", "exponent")]
    [InlineData("2024-02-29T09:30:00Z", "2023-02-29T09:30:00Z", "$.at", "a moment in UTC")]
    [InlineData("2024-02-29T09:30:00Z", "2024-02-29T09:30:00+08:00", "$.at", "a moment in UTC")]
    [InlineData("2024-02-29T09:30:00Z", "12024-02-29T09:30:00Z", "$.at", "a moment in UTC")]
    // values that do not hold
    [InlineData("\"problem\"", "\"problm\"", "$.facts[0].kind", "did you mean 'problem'?")]
    [InlineData("\"problem\"", "\"Problem\"", "$.facts[0].kind", "one of problem, event, matter")]
    [InlineData("\"phone\"", "\"by phone\"", "$.channel", "'by phone' is not a code")]
    [InlineData("\"hotline\"", "\"\"", "$.by.department", "is not a code")]
    [InlineData("\"first-contact\"", "\"1st\"", "$.by.role", "'1st' is not a code")]
    [InlineData("\"CNY\"", "\"yuan\"", "$.demands[0].amount.currency", "'yuan' is not an ISO 4217 code")]
    [InlineData("\"酸奶里有苍蝇\"", "\" \"", "$.facts[0].text", "says something")]
    [InlineData("\"li.wei\"", "\"\"", "$.by.person", "says something")]
    [InlineData("\"C-1\"", "\"\\t\"", "$.complaint", "the id of a complaint")]
    // twice
    [InlineData("\"goods\": \"generic\"", "\"goods\": \"generic\", \"goods\": \"service\"", "$.goods", "Duplicate")]
    [InlineData("\"kind\": \"event\"", "\"kind\": \"event\", \"kind\": \"event\"", "$.facts[1].kind", "Duplicate")]
    // kinds
    [InlineData("complaint.received.v1", "complaint.received.v2", "$", "complaint.received.v2")]
    [InlineData("\"complaint.received.v1\"", "null", "$.$type", "")]
    [InlineData("\"goods\": \"generic\"", "\"goods\": \"generic\", \"$type\": \"complaint.lapsed.v1\"", "$.$type", "")]
    // not JSON as the standard has it
    [InlineData("\"goods\": \"generic\"", "\"goods\": \"generic\", /* */", "$", "invalid start of a property name")]
    [InlineData("[\"何时购买?\"]", "[\"何时购买?\",]", "$", "trailing comma")]
    [InlineData("\"何时购买?\"", "\"\\ud800\"", "$.inquiries[0]", "")]
    public void A_receipt_is_refused_at_its_fault(string part, string instead, string path, string says) => Refused(Receipt, part, instead, path, says);

    [Theory]
    [InlineData("[1]", "[0.5]", "$.parts[0].facts[0]", "")]
    [InlineData("[1, 2]", "[1, null]", "$.parts[0].demands[1]", "")]
    [InlineData("[1, 2]", "null", "$.parts[0].demands", "")]
    [InlineData("\"C-2\"", "\"\"", "$.parts[0].sibling", "the id of a complaint")]
    [InlineData("\"facts\": [1], ", "", "$.parts[0]", "'facts'")]
    public void A_split_is_refused_at_its_fault(string part, string instead, string path, string says) => Refused(Split, part, instead, path, says);

    [Theory]
    [InlineData("\"2024-02-29\"", "\"2023-02-29\"", "$.dueDate", "a day such as")]
    [InlineData("\"2024-02-29\"", "\"29.2.2024\"", "$.dueDate", "a day such as")]
    [InlineData("\"repair\"", "\"re pair\"", "$.executor", "is not a code")]
    [InlineData(", \"to\": \"performing\"", "", "$.step", "'to'")]
    [InlineData("\"performing\"", "\"-\"", "$.step.to", "is not a code")]
    [InlineData("\"performing\"", "null", "$.step.to", "found null")]
    public void A_begun_performance_is_refused_at_its_fault(string part, string instead, string path, string says) => Refused(Begun, part, instead, path, says);

    [Theory]
    [InlineData("""{ "en": "x" }""", "$", "'zh-Hans'")]
    [InlineData("""{ "en": "x", "zh-Hans": " " }""", "$.zh-Hans", "says something")]
    [InlineData("""{ "en": "x", "zh-Hans": "y", "de": "z" }""", "$.de", "could not be mapped")]
    [InlineData("\"x\"", "$", "")]
    public void A_text_in_both_languages_has_both(string json, string path, string says) => Refused(json, CustomerServiceJson.LocalizedText, path, says);

    [Fact]
    public void A_fault_in_a_history_is_named_with_its_event() =>
        Refused($"[{Begun}, {Split.Replace("\"C-2\"", "2", StringComparison.Ordinal)}]", CustomerServiceJson.ComplaintEvents, "$[1].parts[0].sibling", "found a number");

    [Fact]
    public void A_history_without_an_event_in_some_place_is_refused() =>
        Refused($"[{Begun}, null]", CustomerServiceJson.ComplaintEvents, "$[2]", "[1] is null");

    [Fact]
    public void A_derived_fact_is_not_stored_and_not_read() =>
        Refused(JsonSerializer.Serialize(Snapshot(), CustomerServiceJson.ComplaintSnapshot).Replace("\"question\":", "\"isOpen\":true,\"question\":", StringComparison.Ordinal),
            CustomerServiceJson.ComplaintSnapshot, "$.inquiries[0].isOpen", "could not be mapped");

    [Fact]
    public void A_faulty_rule_book_is_refused_with_every_fault()
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{ "id": "p", "version": 0, "timeZone": "Asia/Shangai" }""", CustomerServiceJson.ComplaintPolicy));
        Assert.Equal(["$.version", "$.timeZone"], Assert.IsType<RuleBookException>(refused.InnerException).Faults.Select(fault => fault.Place));
        Assert.Contains("did you mean 'Asia/Shanghai'?", refused.Message, StringComparison.Ordinal);
        var procedure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[]", CustomerServiceJson.ComplaintProcedure));
        Assert.Equal("$", Assert.Single(Assert.IsType<RuleBookException>(procedure.InnerException).Faults).Place);
    }

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        var begun = (PerformanceBegun)Read(Begun);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(begun with { Executor = default }, CustomerServiceJson.ComplaintEvent));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new ComplaintAccepted { Severity = (Severity)9 }, CustomerServiceJson.ComplaintEvent));
    }

    internal static ComplaintSnapshot Snapshot()
    {
        var intake = new Intake { Id = new("C-1"), Customer = new("K-7"), Channel = Channel.Phone, Facts = ["酸奶里有苍蝇"], Demands = [Claim.Refund], Inquiries = ["何时购买?"] };
        return Complaint.Receive(ComplaintProcedures.Canonical, intake, new Actor("li.wei", Role.FirstContact), Instant.FromUtc(2024, 2, 29, 9, 30)).Accepted().Snapshot;
    }

    private static ComplaintEvent Read(string json) => JsonSerializer.Deserialize(json, CustomerServiceJson.ComplaintEvent)!;

    private static void Refused(string sample, string part, string instead, string path, string says)
    {
        var place = sample.IndexOf(part, StringComparison.Ordinal);
        Assert.True(place >= 0, $"The sample has no {part}.");
        Refused(sample[..place] + instead + sample[(place + part.Length)..], CustomerServiceJson.ComplaintEvent, path, says);
    }

    private static void Refused<T>(string json, JsonTypeInfo<T> type, string path, string says)
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));
        Assert.Equal((path, true), (refused.Path, refused.Message.Contains(says, StringComparison.Ordinal)));
    }
}
