using System.Text.Json;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Generators;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

/// <summary>What a store may have damaged: refused when it is read or restored, or a complaint that answers.</summary>
public sealed class DamagedSnapshotTests
{
    private static readonly ComplaintProcedure Bank = ComplaintProcedures.Canonical.Vary("bank", 1, LocalizedText.Same("bank")).WithoutClocks()
        .Clock(new ProcedureClock
        {
            Id = "answer",
            Promise = "answer",
            RunsIn = [new("open")],
            HeldIn = [new(State.AwaitingComplainant)],
            Extensions = [new() { Id = "more", Promise = "longer" }],
        })
        .Clock(new ProcedureClock { Id = "step", Promise = "step", RunsIn = [new("open")], PerOwner = true })
        .Build()
        .TimedBy(Hours("answer", 24), Hours("longer", 48), Hours("step", 10))
        .Under(Given.Policy);

    private static Complaint Held()
    {
        var found = Given.FactFindingOf(Complaint.Receive(Bank, Given.WangComplains, Given.FirstContact, Given.Start).Accepted());
        var grant = new ExtensionGrant { Reason = "abroad", Notice = "letter 1", ExpectedBy = Given.Start + Duration.FromHours(40) };
        var extended = found.Extend("answer", "more", grant, Given.Supervisor, Given.Next(found)).Accepted();
        var passed = Given.HandedOver(extended, Given.FirstContact, Given.Repairer);
        var told = passed.Advance(Given.Start + Duration.FromHours(12)).Complaint;
        return told.AskComplainant("Which model?", Given.Start + Duration.FromDays(3), Given.Handler, Given.Next(told)).Accepted();
    }

    [Fact]
    public void A_damaged_snapshot_is_refused_or_restored_and_time_goes_on()
    {
        var json = JsonSerializer.Serialize(Held().Snapshot, CustomerServiceJson.ComplaintSnapshot);
        var random = new Random(41);
        var (read, restored) = (0, 0);
        for (var i = 0; i < 6_000; i++)
        {
            var damaged = DamagedJson.Of(json, random);
            ComplaintSnapshot snapshot;
            try
            {
                snapshot = JsonSerializer.Deserialize(damaged, CustomerServiceJson.ComplaintSnapshot)!;
                read++;
            }
            catch (JsonException)
            {
                continue;
            }

            try
            {
                var complaint = Complaint.Restore(Bank, snapshot);
                restored++;
                complaint.Advance(complaint.Snapshot.LastAt + Duration.FromDays(400));
            }
            catch (ArgumentException)
            {
                // refused, with what is wrong
            }
        }

        Assert.True(read > 100 && restored > 50, $"{read} read, {restored} restored");
    }

    [Theory]
    [InlineData("\"afterMarks\":1", "\"afterMarks\":0")]
    [InlineData("\"afterMarks\":1", "\"afterMarks\":99")]
    public void An_extension_that_no_clock_can_have_had_is_not_restored(string part, string damaged)
    {
        var json = JsonSerializer.Serialize(Held().Snapshot, CustomerServiceJson.ComplaintSnapshot);
        Assert.Contains(part, json, StringComparison.Ordinal);
        var snapshot = JsonSerializer.Deserialize(json.Replace(part, damaged, StringComparison.Ordinal), CustomerServiceJson.ComplaintSnapshot)!;
        Assert.Contains("'answer'", Assert.Throws<ArgumentException>(() => Complaint.Restore(Bank, snapshot)).Message, StringComparison.Ordinal);
    }

    private static Promise Hours(string id, double hours) => Promise.Resolution(ElapsedTime.Hours(hours)) with { Id = id };
}
