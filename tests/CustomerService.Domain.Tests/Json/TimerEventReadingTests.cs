using System.Text.Json;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Json;
using NodaTime;

namespace CustomerService.Domain.Tests.Json;

public sealed class TimerEventReadingTests
{
    private const string Retargeted = """
        {
          "$type": "timer.retargeted.v1",
          "promise": { "promise": "first-response", "version": 2, "calendar": "office", "calendarVersion": 3 },
          "policy": "keep-elapsed", "cause": "calendar",
          "timer": "T-1", "version": 4, "at": "2026-11-23T09:00:00.000000001Z", "by": { "person": "li.wei", "role": "supervisor" }
        }
        """;

    private const string Paused = """{"$type":"timer.paused.v1","reason":"waiting-for-customer","timer":"T-1","version":2,"at":"2026-11-23T09:00:00Z","by":{"person":"clock","role":"clock"}}""";

    [Fact]
    public void What_was_stored_is_read()
    {
        var fact = Assert.IsType<TimerRetargeted>(Read(Retargeted));

        Assert.Equal(new PromiseReference("first-response", 2, "office", 3), fact.Promise);
        Assert.Equal((RetargetPolicy.KeepElapsed, RetargetCause.Calendar), (fact.Policy, fact.Cause));
        Assert.Equal(("T-1", 4, Instant.FromUtc(2026, 11, 23, 9, 0) + Duration.Epsilon, Actor.Of("li.wei", Role.Supervisor)), (fact.Timer, fact.Version, fact.At, fact.By));
    }

    [Fact]
    public void What_is_stored_is_this_text() =>
        Assert.Equal(Paused, JsonSerializer.Serialize(
            new TimerPaused { Reason = PauseReason.WaitingForCustomer, Timer = "T-1", Version = 2, At = Instant.FromUtc(2026, 11, 23, 9, 0), By = Actor.Clock }, CustomerServiceJson.TimerEvent));

    [Theory]
    [InlineData("\"$type\": \"timer.retargeted.v1\",", "", "$", "'$type' is missing: it names the kind of the event, such as timer.started.v1.")]
    [InlineData("timer.retargeted.v1", "timer.retargeted.v2", "$", "timer.retargeted.v2")]
    [InlineData("\"cause\": \"calendar\",", "", "$", "'cause'")]
    [InlineData("\"cause\": \"calendar\",", "\"cause\": \"calendar\", \"why\": 1,", "$.why", "could not be mapped")]
    [InlineData("\"cause\": \"calendar\",", "\"cause\": \"calendar\", \"cause\": \"tier\",", "$.cause", "uplicate")]
    [InlineData("\"calendar\",", "\"calender\",", "$.cause", "is not one of promise, tier, priority, calendar")]
    [InlineData("\"calendar\",", "3,", "$.cause", "found a number")]
    [InlineData("\"promise\": \"first-response\", ", "", "$.promise", "'promise'")]
    [InlineData("\"calendarVersion\": 3", "\"calendarVersion\": \"3\"", "$.promise.calendarVersion", "")]
    [InlineData("\"timer\": \"T-1\", ", "", "$", "'timer'")]
    [InlineData("\"version\": 4, ", "", "$", "'version'")]
    [InlineData("\"at\": \"2026-11-23T09:00:00.000000001Z\", ", "", "$", "'at'")]
    [InlineData("09:00:00.000000001Z", "09:00:00+01:00", "$.at", "a moment in UTC")]
    [InlineData(", \"by\": { \"person\": \"li.wei\", \"role\": \"supervisor\" }", "", "$", "'by'")]
    [InlineData("\"T-1\"", "null", "$.timer", "")]
    public void An_event_is_refused_at_its_fault(string part, string instead, string path, string says)
    {
        Assert.Contains(part, Retargeted, StringComparison.Ordinal);
        var refused = Assert.Throws<JsonException>(() => Read(Retargeted.Replace(part, instead, StringComparison.Ordinal)));

        Assert.Equal(path, refused.Path);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_without_an_event_in_some_place_is_refused() =>
        Assert.Contains("[1] is null", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"[{Paused}, null]", CustomerServiceJson.TimerEvents)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_faulty_calendar_is_refused_with_every_fault()
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{ "id": "", "version": 0, "timeZone": "Europe/Londn", "week": {} }""", CustomerServiceJson.BusinessCalendar));

        Assert.True(Assert.IsType<RuleBookException>(refused.InnerException).Faults.Length >= 3, refused.Message);
    }

    private static TimerEvent Read(string json) => JsonSerializer.Deserialize(json, CustomerServiceJson.TimerEvent)!;
}
