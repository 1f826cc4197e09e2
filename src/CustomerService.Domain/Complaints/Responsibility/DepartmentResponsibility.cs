using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>What one department did with the complaints that came to it.</summary>
public sealed record DepartmentResponsibility
{
    /// <summary>The department; null: persons who acted for none.</summary>
    public Department? Department { get; init; }

    /// <summary>How many complaints it was accountable for at some time.</summary>
    public int Complaints { get; init; }

    /// <summary>How long it was accountable for open complaints, in elapsed time. While an offer waits for an answer the sender still is.</summary>
    public Duration Held { get; init; }

    /// <summary>The part of <see cref="Held"/> that was ours: neither the complainant's, nor a third party's, nor excluded.</summary>
    public Duration HeldOurs { get; init; }

    /// <summary>How much of <see cref="HeldOurs"/> was working time; null: counted without a calendar.</summary>
    public Duration? WorkingOurs { get; init; }

    /// <summary>The part of <see cref="Held"/> in which no person was accountable, only the department as a whole, after its silence.</summary>
    public Duration WithoutPerson { get; init; }

    /// <summary>Its share of the open time of all complaints of the report, in [0, 1]; null: not available, no time has passed.</summary>
    public double? Share { get; init; }

    /// <summary>Hand-overs from it that were accepted, by silence too.</summary>
    public int HandOversOut { get; init; }

    /// <summary>Hand-overs to it that were accepted, by silence too.</summary>
    public int HandOversIn { get; init; }

    /// <summary>Offers that it declined.</summary>
    public int Declined { get; init; }

    /// <summary>Offers of its own that were declined.</summary>
    public int OffersDeclined { get; init; }

    /// <summary>How often a complaint came back to it after another department had been accountable, by hand-over or by ruling.</summary>
    public int Returns { get; init; }

    /// <summary>How often a complaint bounced off it: offers it declined, and returns to it. Each bounce counts at one department, so that bounces add up.</summary>
    public int Bounces => Declined + Returns;

    /// <summary>Offers that it left without an answer until the time to answer had passed.</summary>
    public int Silences { get; init; }

    /// <summary>Quarrels that ended with a ruling that it is responsible.</summary>
    public int DisputesLost { get; init; }

    /// <summary>Quarrels in which it was heard and another was ruled responsible.</summary>
    public int DisputesWon { get; init; }

    /// <summary>Both added up, without a share.</summary>
    internal static DepartmentResponsibility Sum(DepartmentResponsibility one, DepartmentResponsibility other) => new()
    {
        Department = one.Department,
        Complaints = one.Complaints + other.Complaints,
        Held = one.Held + other.Held,
        HeldOurs = one.HeldOurs + other.HeldOurs,
        WorkingOurs = one.WorkingOurs + other.WorkingOurs,
        WithoutPerson = one.WithoutPerson + other.WithoutPerson,
        HandOversOut = one.HandOversOut + other.HandOversOut,
        HandOversIn = one.HandOversIn + other.HandOversIn,
        Declined = one.Declined + other.Declined,
        OffersDeclined = one.OffersDeclined + other.OffersDeclined,
        Returns = one.Returns + other.Returns,
        Silences = one.Silences + other.Silences,
        DisputesLost = one.DisputesLost + other.DisputesLost,
        DisputesWon = one.DisputesWon + other.DisputesWon,
    };
}

/// <summary>What passed from one department to another.</summary>
/// <param name="From">Who handed over; null: a person who acts for no department.</param>
/// <param name="To">Who was to take over, or was ruled responsible.</param>
/// <param name="Accepted">Offers that were accepted by an answer.</param>
/// <param name="BySilence">Offers that silence accepted.</param>
/// <param name="Declined">Offers that were declined.</param>
/// <param name="Ruled">Complaints that a ruling of the office moved.</param>
public sealed record ResponsibilityFlow(Department? From, Department To, int Accepted, int BySilence, int Declined, int Ruled)
{
    /// <summary>How many complaints went this way.</summary>
    public int Moved => Accepted + BySilence + Ruled;

    internal static ResponsibilityFlow Sum(ResponsibilityFlow one, ResponsibilityFlow other) => one with
    {
        Accepted = one.Accepted + other.Accepted,
        BySilence = one.BySilence + other.BySilence,
        Declined = one.Declined + other.Declined,
        Ruled = one.Ruled + other.Ruled,
    };
}
