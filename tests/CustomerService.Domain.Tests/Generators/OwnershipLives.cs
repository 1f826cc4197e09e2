using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Scenarios;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random lives of one complaint in which departments do nothing but pass it around: offers, answers, silence, quarrels and rulings.</summary>
internal static class OwnershipLives
{
    private static readonly ImmutableArray<Department> Departments = ["repair", "engineering", "sales"];

    public static ComplaintProcedure Procedure => Desk.InFactFinding("It broke.").Procedure;

    /// <summary>What is tried, each an hour or more after the one before.</summary>
    public static Arbitrary<(int Act, int Whom)[]> Steps { get; } = Gen.Choose(0, 5).Zip(Gen.Choose(0, 2)).ArrayOf(30).ToArbitrary();

    /// <summary>Plays a life; what is refused is left out.</summary>
    public static ImmutableArray<ComplaintEvent> Play((int Act, int Whom)[] steps)
    {
        var begin = Complaint.Receive(Procedure, Desk.Intake("It broke."), Desk.FirstContact, Desk.March(1));
        var events = ImmutableArray.CreateBuilder<ComplaintEvent>();
        var (complaint, at) = (begin.Accepted(), Desk.March(1));
        events.AddRange(begin.Events);
        Take(complaint.RecordContact(new ContactNote { Summary = "We are sorry.", Apology = true }, Desk.FirstContact, at));
        Take(complaint.Acknowledge("receipt 1", at, Desk.FirstContact, at));
        Take(complaint.BeginAssessment(Desk.FirstContact, at));
        Take(complaint.Accept(Severity.Ordinary, Desk.Handler, at));
        foreach (var (act, whom) in steps)
        {
            at += Duration.FromHours(act == 3 ? 30 : 1 + whom);
            var owner = Person(complaint.Owner.Department!.Value, Role.Handler);
            var asked = Person(complaint.Snapshot.PendingHandOver?.To ?? Departments[whom], Role.Department);
            Take(act switch
            {
                0 => complaint.HandOver(Departments[whom], "yours", owner, at),
                1 => complaint.AcceptHandOver(asked, at),
                2 => complaint.DeclineHandOver("no", asked, at),
                3 => complaint.NoteHandOverSilence(at),
                4 => complaint.RaiseDispute([.. Departments.Select(department => new DepartmentOpinion(department, "not us"))], owner, at),
                _ => complaint.Rule(Departments[whom], $"head of {Departments[whom]}", "so", Desk.Office, at),
            });
        }

        return events.ToImmutable();

        void Take(Decision<Complaint, ComplaintEvent> decision)
        {
            if (decision.IsAccepted)
            {
                complaint = decision.Accepted();
                events.AddRange(decision.Events);
            }
        }
    }

    private static Actor Person(Department department, Role role) => Actor.Of($"somebody of {department}", role, department);
}
