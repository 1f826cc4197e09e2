using System.Globalization;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>
/// A complaint as a clerk with a paper file would keep it: written from the guide, with fields that change, and nothing of the library's
/// fold, conditions or clocks in it. Each act returns the codes of what is unmet; none means that it was done.
/// </summary>
/// <param name="demands">How many things are asked for; each is something, none only words.</param>
/// <param name="inquiries">How many questions must be answered.</param>
/// <param name="by">Who took it down.</param>
/// <param name="at">When.</param>
/// <param name="forgets">What this clerk never asks for; a model with a gap must be found out.</param>
internal sealed partial class PlainComplaint(int demands, int inquiries, Actor by, Instant at, string? forgets = null)
{
    private readonly Dictionary<int, int[]> _answers = [];
    private readonly List<string?> _owners = [by.Department?.Value];
    private readonly HashSet<string> _participants = [by.Person];
    private readonly HashSet<string> _performers = [];
    private readonly HashSet<int> _actionRounds = [];
    private readonly HashSet<int> _moved = [];
    private readonly List<(RemedyKind Kind, RemedyStatus Status)> _remedies = [];
    private readonly List<bool> _open = [.. Enumerable.Repeat(true, inquiries)];
    private ComplaintVariation? _finding;
    private string? _cameFrom, _person = by.Person, _pendingTo, _provoker, _executor;
    private Instant? _closedAt, _answerBy, _remindedAt;
    private Instant _lastAt = at, _offeredAt;
    private bool _apology, _needsQuiet, _danger, _twinTaken;
    private int _level, _handOvers, _adjournments, _reminders, _failedAttempts, _systemic, _facts = 1;

    public string State { get; private set; } = "received";

    public int Round { get; private set; } = 1;

    public bool IsClosed => PlainRows.Closed.Contains(State);

    /// <summary>Everything that the complaint and its model must agree on, as text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {State}, came from {_cameFrom ?? "-"}, round {Round}, {(_closedAt is null ? "open" : $"closed {_closedAt}")}
        owner {_person ?? "-"} of {_owners[^1]}, pending {_pendingTo ?? "-"}, {_handOvers} hand-overs, level {_level}
        answered {string.Join(' ', _answers.Keys.Order())}, remedies {string.Join(' ', _remedies.Select(remedy => $"{remedy.Kind}:{remedy.Status}"))}
        {_open.Count(open => open)} open inquiries, {_facts} facts, finding {_finding?.ToString() ?? "-"}, apology {_apology}, {_adjournments} adjournments
        """);

    /// <summary>The same of the complaint itself.</summary>
    public static string Describe(Complaint c) => string.Create(CultureInfo.InvariantCulture, $"""
        {c.State}, came from {c.CameFrom?.Value ?? "-"}, round {c.Round}, {(c.IsClosed ? $"closed {c.Snapshot.ClosedAt}" : "open")}
        owner {c.Owner.Person ?? "-"} of {c.Owner.Department}, pending {c.Snapshot.PendingHandOver?.To.Value ?? "-"}, {c.Snapshot.HandOvers} hand-overs, level {c.EscalationLevel}
        answered {string.Join(' ', c.Snapshot.DemandAnswers.Select(answer => answer.Demand).Order())}, remedies {string.Join(' ', c.Snapshot.Remedies.Select(remedy => $"{remedy.Kind}:{remedy.Status}"))}
        {c.Snapshot.Inquiries.Count(inquiry => inquiry.IsOpen)} open inquiries, {c.Snapshot.Facts.Length} facts, finding {(c.Snapshot.Findings.IsEmpty ? "-" : c.Snapshot.Findings[0].Variation.ToString())}, apology {c.Snapshot.ApologyMade}, {c.Snapshot.Adjournments.Length} adjournments
        """);

    // One act: refused with everything that is unmet, or done: first what it brings, then where it leads.
    private HashSet<string> Try(string trigger, Actor by, Instant at, IEnumerable<string?> faults, Dictionary<string, bool> brings, Action effect)
    {
        var unmet = faults.OfType<string>().ToHashSet();
        if (at < _lastAt)
        {
            unmet.Add("complaint.before-last-fact");
        }

        var row = PlainRows.Find(trigger, State);
        if (row is null)
        {
            if (!PlainRows.Records.Contains(trigger))
            {
                unmet.Add("complaint.transition-not-permitted");
            }
            else if (IsClosed)
            {
                unmet.Add("complaint.closed");
            }
        }
        else
        {
            unmet.UnionWith(row.Requires.Where(code => code != forgets && !(brings.TryGetValue(code, out var brought) ? brought : Holds(code, by, at))));
            if (!row.Roles.Contains(by.Role.Value))
            {
                unmet.Add("complaint.role-not-permitted");
            }
        }

        if (unmet.Count > 0)
        {
            return unmet;
        }

        effect();
        Happened(by, at);
        if (row is not null)
        {
            Move(trigger, row.To == "stay" ? State : row.To == "back" ? _cameFrom! : row.To, at);
        }

        return unmet;
    }

    private HashSet<string> Try(string trigger, Actor by, Instant at, Action effect, params string?[] faults) => Try(trigger, by, at, faults, [], effect);

    private void Happened(Actor by, Instant at)
    {
        _participants.Add(by.Person);
        _lastAt = at;
    }

    private void Move(string trigger, string to, Instant at)
    {
        var (from, outOfClosed) = (State, IsClosed);
        if (to != from)
        {
            (_cameFrom, State) = (from, to);
            _closedAt = IsClosed ? at : null;
        }

        Ticked(trigger, from != to, outOfClosed, at);
    }

    // What the file itself can tell.
    private bool Holds(string condition, Actor by, Instant at) => condition switch
    {
        "policy-in-force" => true,
        "owner-named" => _person is not null,
        "apology-recorded" => _apology,
        "quiet-place" => !_needsQuiet,
        "provoker-withdrawn" => _provoker is null,
        "by-accountable-owner" => by.Person == _person || (by.Department is { } department && department.Value == _owners[^1]),
        "no-hand-over-pending" => _pendingTo is null,
        "hand-overs-within-limit" => _handOvers < 2,
        "reminded" => _reminders > 0,
        "answer-overdue" => at > _answerBy,
        "inquiries-answered" => !_open.Contains(true),
        "findings-set" => _finding is not null && _facts == _factsFound,
        "adjournments-within-limit" => _adjournments < 2,
        "offer-on-table" => _remedies.Exists(remedy => remedy.Status == RemedyStatus.Offered),
        "demands-answered" => Enumerable.Range(1, demands).All(number => _moved.Contains(number) || _answers.ContainsKey(number)),
        "nothing-owed" => _finding == ComplaintVariation.Misunderstanding && !_remedies.Exists(remedy => remedy is { Kind: RemedyKind.Refund or RemedyKind.Compensation, Status: RemedyStatus.Agreed }),
        "remedies-performed" => !_remedies.Exists(remedy => remedy.Status == RemedyStatus.Agreed),
        "verifier-is-not-executor" => !_performers.Contains(by.Person) && (by.Department is not { } department || department.Value != _executor),
        "corrective-action-planned" => _finding is not (ComplaintVariation.BasicallyTrue or ComplaintVariation.WorseThanReported) || _actionRounds.Contains(Round),
        "review-window-open" => _closedAt is null || IsWithinWindow(at),
        "reviewer-not-involved" => !_participants.Contains(by.Person),
        "danger-continues" => !_danger || _systemic > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Teach the clerk what this means."),
    };

    // Ninety days: up to the last moment of the ninetieth day in Shanghai, where no clock is ever put forward or back.
    private bool IsWithinWindow(Instant at)
    {
        var shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        return _closedAt is { } closedAt && at.InZone(shanghai).Date <= closedAt.InZone(shanghai).Date.PlusDays(90);
    }

    private void Owned(string? person, string department)
    {
        _person = person;
        _owners.Add(department);
    }

    private void Rise(int to, Instant at)
    {
        if (to > _level && to <= 4)
        {
            _level = to;
            Happened(Actor.Clock, at);
        }
    }

    private void Turn(RemedyStatus from, RemedyStatus to)
    {
        for (var i = 0; i < _remedies.Count; i++)
        {
            _remedies[i] = _remedies[i].Status == from ? (_remedies[i].Kind, to) : _remedies[i];
        }
    }

    // What was offered is withdrawn, and with it the answers that rest on it.
    private void TakeOffTheTable()
    {
        Turn(RemedyStatus.Offered, RemedyStatus.Superseded);
        foreach (var (demand, remedies) in _answers.ToList())
        {
            if (remedies.Any(number => _remedies[number - 1].Status == RemedyStatus.Superseded))
            {
                _answers.Remove(demand);
            }
        }
    }
}
