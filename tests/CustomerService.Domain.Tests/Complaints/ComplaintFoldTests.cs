using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>The fold writes into the copy it has just made; that copy must never be a snapshot that somebody holds.</summary>
public sealed class ComplaintFoldTests
{
    [Fact]
    public void Every_further_event_leaves_the_earlier_complaints_as_they_were() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (last, events, _) = ComplaintLives.Play(acts);
            var complaint = Complaint.Replay(last.Procedure, events.Take(1));
            var stages = new List<(Complaint Complaint, string Text)> { (complaint, SnapshotText.Of(complaint)) };
            foreach (var fact in events.Skip(1))
            {
                complaint = complaint.Apply(fact);
                stages.Add((complaint, SnapshotText.Of(complaint)));
            }

            return stages.All(stage => SnapshotText.Of(stage.Complaint) == stage.Text)
                && stages.Zip(stages.Skip(1)).All(pair => pair.Second.Complaint.Version == pair.First.Complaint.Version + 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
