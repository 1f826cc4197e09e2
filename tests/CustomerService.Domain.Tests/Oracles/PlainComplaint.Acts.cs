using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Oracles;

// What each verb brings into the file.
internal sealed partial class PlainComplaint
{
    private int _factsFound;

    public HashSet<string> Step(string trigger, Actor by, Instant at, params (string Condition, bool Holds)[] brings) => Try(trigger, by, at, [], brings.ToDictionary(), static () => { });

    public HashSet<string> Contact(Actor by, Instant at, bool apology = false, bool agitated = false, string? provoker = null, bool unreached = false) => Try("recordContact", by, at, () =>
    {
        _apology |= apology;
        _needsQuiet |= agitated;
        _provoker = provoker ?? _provoker;
        _failedAttempts += unreached ? 1 : 0;
    });

    public HashSet<string> Relocate(Actor by, Instant at) => Try("relocate", by, at, () => _needsQuiet = false);

    public HashSet<string> Replace(string withdrawn, Actor by, Instant at) => Try("replaceHandler", by, at, () => _provoker = _provoker == withdrawn ? null : _provoker);

    public HashSet<string> Accept(bool danger, Actor by, Instant at) => Try("accept", by, at, () => _danger = danger) is var unmet && unmet.Count == 0 && danger ? Risen(unmet, at) : unmet;

    public HashSet<string> RaiseInquiry(Actor by, Instant at) => Try("raiseInquiry", by, at, () => _open.Add(true));

    public HashSet<string> CloseInquiry(string trigger, int number, Actor by, Instant at) => Try(
        trigger, by, at, () => _open[number - 1] = false, number > _open.Count || number < 1 ? "complaint.unknown-number" : !_open[number - 1] ? "complaint.inquiry-closed" : null);

    public HashSet<string> Ask(Instant answerBy, Actor by, Instant at) => Try("askComplainant", by, at, () => (_answerBy, _reminders, _remindedAt) = (answerBy, 0, null));

    public HashSet<string> Remind(Actor by, Instant at) => Try("remind", by, at, () => (_reminders, _remindedAt) = (_reminders + 1, at));

    /// <summary>Steps after which nobody is waited for until a date.</summary>
    public HashSet<string> NoLongerAsked(string trigger, Actor by, Instant at, params (string Condition, bool Holds)[] brings) => Try(trigger, by, at, [], brings.ToDictionary(), () => _answerBy = null);

    public HashSet<string> Conclude(ComplaintVariation variation, Actor by, Instant at) => Try("conclude", by, at, [], Brings("findings-complete"), () => (_finding, _factsFound) = (variation, _facts));

    public HashSet<string> Propose(RemedyKind[] kinds, Actor by, Instant at)
    {
        var admitted = _finding is not null && kinds.All(kind => kind is RemedyKind.Apology or RemedyKind.Explanation || _finding == ComplaintVariation.BasicallyTrue);
        return Try("propose", by, at, [], new() { ["remedy-offered"] = kinds.Length > 0, ["remedies-admitted"] = admitted, ["within-authority"] = true }, () =>
        {
            TakeOffTheTable();
            _remedies.AddRange(kinds.Select(kind => (kind, RemedyStatus.Offered)));
        });
    }

    public HashSet<string> Reject(Actor by, Instant at) => Try("rejectOffer", by, at, TakeOffTheTable);

    public HashSet<string> AcceptOffer(Actor by, Instant at) => Try("acceptOffer", by, at, () => Turn(RemedyStatus.Offered, RemedyStatus.Agreed));

    public HashSet<string> Adjourn(Actor by, Instant at) => Try("adjourn", by, at, [], Brings("contact-number-given", "call-back-by-next-day"), () => _adjournments++);

    public HashSet<string> CallBack(Actor by, Instant at) => Try("callBack", by, at, [], Brings("apology-renewed", "new-ground-brought"), () => _apology = true);

    public HashSet<string> BeginPerformance(string executor, Actor by, Instant at) => Try("beginPerformance", by, at, () => _executor = executor);

    public HashSet<string> Perform(int number, Actor by, Instant at) => Try("perform", by, at, () =>
    {
        _remedies[number - 1] = (_remedies[number - 1].Kind, RemedyStatus.Performed);
        _performers.Add(by.Person);
    }, number < 1 || number > _remedies.Count ? "complaint.unknown-number" : _remedies[number - 1].Status != RemedyStatus.Agreed ? "complaint.remedy-not-agreed" : null);

    public int Remedies => _remedies.Count;

    public int Inquiries => _open.Count;

    public int Demands => demands;

    public HashSet<string> Complete(Actor by, Instant at) => Try("completePerformance", by, at, () =>
    {
        _failedAttempts = 0;
        _performers.Add(by.Person);
    });

    public HashSet<string> Confirm(bool confirmed, Actor by, Instant at) => Try(
        "confirm", by, at, [], new() { ["management-approved"] = true, ["confirmed-or-two-attempts"] = confirmed || _failedAttempts >= 2 }, () => Turn(RemedyStatus.Performed, RemedyStatus.Verified));

    public HashSet<string> FailVerification(Actor by, Instant at) => Try("failVerification", by, at, () => Turn(RemedyStatus.Performed, RemedyStatus.Agreed));

    public HashSet<string> Answer(int[] numbers, int[] with, Actor by, Instant at) => Try("answerDemands", by, at, () =>
    {
        foreach (var number in numbers)
        {
            _answers[number] = with;
        }
    }, [
        .. with.Select(remedy => remedy > _remedies.Count ? "complaint.unknown-number" : _remedies[remedy - 1].Status == RemedyStatus.Superseded ? "complaint.demand-answer-inconsistent" : null),
        .. numbers.Select(number => _moved.Contains(number) ? "complaint.demand-moved" : null),
    ]);

    public HashSet<string> LinkAction(Actor by, Instant at) => Try("linkCorrectiveAction", by, at, () => _actionRounds.Add(Round));

    public HashSet<string> HandOver(string to, Actor by, Instant at) => Try(
        "handOver", by, at, [], new() { ["not-a-former-owner"] = !_owners.Contains(to) }, () => (_pendingTo, _offeredAt) = (to, at));

    public HashSet<string> AcceptHandOver(Actor by, Instant at)
    {
        var namesPerson = _pendingTo is null && _person is null && by.Department?.Value == _owners[^1];
        return Try("acceptHandOver", by, at, () => TakenOver(by.Person, by.Department!.Value.Value), namesPerson ? null : NotTheReceiver(by));
    }

    public HashSet<string> DeclineHandOver(Actor by, Instant at) => Risen(Try("declineHandOver", by, at, () => _pendingTo = null, NotTheReceiver(by)), at);

    public HashSet<string> Silence(Instant at) => Risen(Try(
        "handOverSilence",
        Actor.Clock,
        at,
        () => TakenOver(null, _pendingTo!),
        _pendingTo is null ? "complaint.hand-over-not-offered" : at <= _offeredAt + PlainPromises.Answer ? "complaint.hand-over-not-silent" : null), at);

    public HashSet<string> Escalate(Actor by, Instant at) => Try("escalate", by, at, () => _level++, _level >= 4 ? "complaint.highest-level-reached" : null);

    public HashSet<string> RaiseDispute(Actor by, Instant at) => Risen(Try("raiseDispute", by, at, [], Brings("opinions-attached"), () => _pendingTo = null), at);

    public HashSet<string> Rule(string department, string person, Actor by, Instant at) => Try("rule", by, at, () => Owned(person, department));

    public HashSet<string> OpenSystemicIssue(Actor by, Instant at) => Try("openSystemicIssue", by, at, () => _systemic++);

    public HashSet<string> SettleOnSpot(Actor by, Instant at) => Step("settleOnSpot", by, at, ("acceptance-recorded", true), ("within-authority", true));

    public HashSet<string> DecideOutside(RemedyKind[] ordered, Actor by, Instant at) => Try(ordered.Length == 0 ? "externalDecision" : "externalAward", by, at, () =>
    {
        TakeOffTheTable();
        _answerBy = null;
        _remedies.AddRange(ordered.Select(kind => (kind, RemedyStatus.Agreed)));
    });

    public HashSet<string> AbsorbTwin(Instant twinReceived, Actor by, Instant at) => Try("absorbDuplicate", by, at, () =>
    {
        _facts += _twinTaken ? 0 : 1;
        _twinTaken = true;
        CountFrom(twinReceived);
    });

    public HashSet<string> Split(int demand, Actor by, Instant at) => Try("split", by, at, () => _moved.Add(demand),
        _moved.Contains(demand) ? "complaint.number-twice" : null, _moved.Append(demand).Distinct().Count() >= demands ? "complaint.split-incomplete" : null);

    public HashSet<string> Reopen(bool newFact, Actor by, Instant at) => Try("reopen", by, at, [], new() { ["reopening-allowed"] = newFact || IsWithinWindow(at) }, () =>
    {
        Round++;
        _facts += newFact ? 1 : 0;
        (_finding, _executor, _provoker, _pendingTo, _answerBy, _remindedAt) = (null, null, null, null, null, null);
        (_apology, _needsQuiet) = (false, false);
        (_handOvers, _adjournments, _reminders, _failedAttempts, _factsFound) = (0, 0, 0, 0, 0);
        _remedies.Clear();
        _answers.Clear();
        _performers.Clear();
    });

    private static Dictionary<string, bool> Brings(params string[] conditions) => conditions.ToDictionary(condition => condition, _ => true);

    private string? NotTheReceiver(Actor by) => _pendingTo is null ? "complaint.hand-over-not-offered" : by.Department?.Value != _pendingTo ? "complaint.not-the-receiver" : null;

    private void TakenOver(string? person, string department)
    {
        _handOvers += _pendingTo is null ? 0 : 1;
        _pendingTo = null;
        Owned(person, department);
    }

    private HashSet<string> Risen(HashSet<string> unmet, Instant at)
    {
        if (unmet.Count == 0)
        {
            Rise(_level + 1, at);
        }

        return unmet;
    }
}
