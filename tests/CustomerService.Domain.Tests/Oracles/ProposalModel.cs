using System.Globalization;
using CustomerService.Domain.Planning.Proposals;
using CustomerService.Domain.Tests.Generators;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>A proposal as one would write it down in an afternoon: sets and numbers, nothing shared with the library.</summary>
internal sealed class ProposalModel
{
    // What the terms of each number say: key accounts, large, what training may cost, what it is called.
    private static readonly (bool Key, bool Large, decimal Training, string Name, bool Whole)[] Written =
    [
        (false, false, 20_000, "T", true), (true, false, 20_000, "T", true), (false, true, 20_000, "T", true), (true, true, 20_000, "T", true), (false, false, 8_000, "T", true),
        (false, false, 0, "", true), (false, false, 20_000, "G", true), (false, false, 20_000, "T", false), (false, false, 20_000, "T", false), (false, false, 20_000, "T", true),
    ];

    private readonly List<(int Minutes, int Paper, int Terms, int Epoch)> _changes = [];
    private readonly decimal[] _spent = new decimal[2];
    private SortedDictionary<int, bool> _reviews = [];
    private SortedDictionary<int, bool> _changeReviews = [];
    private (bool Key, bool Large) _tier;
    private string _state = "draft";
    private int _terms = 7;
    private int _change = -1;
    private int _approval = -1;   // the minutes of the approval
    private int _epoch;           // how often the terms in force were approved
    private long _laid;           // minutes: when it was laid before the committee
    private long _inForce;        // minutes: when the terms in force were approved
    private long _last;

    public string Summary => Text(_state, _terms, _change, Said(_reviews), Said(_changeReviews), Missing(), _spent);

    /// <summary>The same of a proposal.</summary>
    public static string SummaryOf(OperationProposal proposal)
    {
        return Text(
            proposal.State.DisplayName.English, Number(proposal.Terms), proposal.PendingChange is { } change ? Number(change.Terms) : -1, Said(proposal.Reviews), Said(proposal.ChangeReviews),
            proposal.Unreviewed.Select(reviewer => (int)reviewer), [.. new[] { "training", "rebates" }.Select(line => proposal.SpentOn(new(line)).Amount)]);

        static int Number(ProposalTerms terms) => int.Parse(terms.Title, CultureInfo.InvariantCulture);

        static IEnumerable<string> Said(IEnumerable<ProposalReviewRecorded> reviews) =>
            reviews.OrderBy(review => review.Reviewer).Select(review => $"{(int)review.Reviewer}{(review.Answers.All(answer => answer.IsPassed) ? "+" : "-")}");
    }

    /// <summary>Whether the act is allowed; then it is done.</summary>
    /// <param name="move">What is tried.</param>
    /// <param name="at">When, in minutes since the epoch.</param>
    public bool Try(ProposalLives.Move move, long at)
    {
        if (at < _last || !Allowed(move, at))
        {
            return false;
        }

        _last = at;
        return true;
    }

    public void BeginAt(long at) => _last = at;

    private bool Allowed(ProposalLives.Move move, long at)
    {
        var (n, blank) = (move.Number, move.Variant == 5);
        switch (move.Act)
        {
            case ProposalLives.Act.Revise:
                return Do(_state == "draft", () => _terms = n);
            case ProposalLives.Act.Submit:
                return Do(_state == "draft" && Written[_terms].Whole, () => (_state, _tier) = ("submitted", (Written[_terms].Key, Written[_terms].Large)));
            case ProposalLives.Act.Review:
                var isOpen = _state is "submitted" or "change to be approved again";
                return Do(isOpen && Asked().Contains(n % 4) && move.Variant is (0 or 1 or 3), () => Heard(n % 4, move.Variant != 1));
            case ProposalLives.Act.Return:
                return Do(_state is ("submitted" or "reviewed" or "before the committee") && !blank, () => (_state, _reviews) = ("draft", []));
            case ProposalLives.Act.SendToCommittee:
                return Do(_state == "reviewed", () => (_state, _laid) = ("before the committee", at));
            case ProposalLives.Act.Approve:
                var small = _state == "reviewed" && !_tier.Key && !_tier.Large && move.Paper < 0;
                var decided = _state == "before the committee" && move.Paper > 0 && IsDated(move.Days, _laid, at);
                return Do(small || decided, () => (_state, _approval, _inForce) = ("approved", decided ? move.Paper : -1, at));
            case ProposalLives.Act.HandOver:
                return Do(_state == "approved" && !blank, () => _state = "being carried out");
            case ProposalLives.Act.Spend:
                return Spend(n % 3, move.Variant);
            case ProposalLives.Act.RequestChange:
                return Do(_state == "being carried out" && !blank && IsFounded(move, at) && Fits(n), () => Ask(move));
            case ProposalLives.Act.ApproveChange:
                return Do(_state == "change to be approved again" && !Missing().Any() && _changeReviews.Values.All(passed => passed), () => Change(at));
            case ProposalLives.Act.DeclineChange:
                return Do(_state == "change to be approved again" && !blank, () => (_state, _change, _changeReviews) = ("being carried out", -1, []));
            default:
                return Do(_state == "being carried out" && !blank, () => _state = "completed");
        }
    }

    // Service and finance always, the market for large and for key accounts, experts for large.
    private static IEnumerable<int> Reviewers((bool Key, bool Large) tier)
    {
        int[] always = [0, 1];
        return always.Concat(tier.Key || tier.Large ? [2] : []).Concat(tier.Large ? [3] : []);
    }

    private (bool Key, bool Large) TierOfChange => (Written[_change].Key, Written[_change].Large);

    private IEnumerable<int> Asked() => Reviewers(_change >= 0 ? TierOfChange : _tier);

    private IEnumerable<int> Missing() =>
        _state == "draft" ? []
        : _change < 0 ? Asked().Where(reviewer => !_reviews.ContainsKey(reviewer))
        : TierOfChange == _tier ? []
        : Asked().Where(reviewer => !_changeReviews.ContainsKey(reviewer));

    private void Heard(int reviewer, bool passed)
    {
        if (_change >= 0)
        {
            _changeReviews[reviewer] = passed;
            return;
        }

        _reviews[reviewer] = passed;
        if (!Missing().Any() && _reviews.Values.All(each => each))
        {
            _state = "reviewed";
        }
    }

    private bool Spend(int line, int variant)
    {
        var amount = new[] { 3_000m, 7_999.99m, 20_000m, 0m, -1m, 0m }[variant];   // the last is of another currency
        var planned = line == 0 ? Written[_terms].Training : line == 1 ? 80_000 : 0;
        return Do(_state == "being carried out" && amount > 0 && line < 2 && _spent[line] + amount <= planned, () => _spent[line] += amount);
    }

    private bool IsFounded(ProposalLives.Move move, long at)
    {
        var (minutes, paper) = (move.Paper, move.Paper % 30);
        return minutes > 0 && minutes != _approval && IsDated(move.Days, _inForce, at)
            && _changes.TrueForAll(change => (change.Minutes != minutes && change.Paper != paper) || (change.Terms == move.Number && change.Epoch == _epoch));
    }

    private bool Fits(int terms) =>
        terms != _terms && Written[terms].Whole
        && (_spent[0] == 0 || (Written[terms].Training >= _spent[0] && Written[terms].Name == Written[_terms].Name));

    private void Ask(ProposalLives.Move move)
    {
        (_state, _change) = ("change to be approved again", move.Number);
        _changes.Add((move.Paper, move.Paper % 30, move.Number, _epoch));
    }

    private void Change(long at)
    {
        if (TierOfChange != _tier)
        {
            _reviews = _changeReviews;
        }
        else
        {
            foreach (var (reviewer, passed) in _changeReviews)
            {
                _reviews[reviewer] = passed;
            }
        }

        (_state, _tier, _terms, _change, _changeReviews, _inForce) = ("being carried out", TierOfChange, _change, -1, [], at);
        _epoch++;
    }

    // A day somewhere on earth, between then and now.
    private static bool IsDated(int days, long since, long at)
    {
        var day = (at / 1_440) + days;
        return day >= (since - 720) / 1_440 && day <= (at + 840) / 1_440;
    }

    private static bool Do(bool isAllowed, Action act)
    {
        if (isAllowed)
        {
            act();
        }

        return isAllowed;
    }

    private static IEnumerable<string> Said(SortedDictionary<int, bool> reviews) => reviews.Select(review => $"{review.Key}{(review.Value ? "+" : "-")}");

    private static string Text(string state, int terms, int change, IEnumerable<string> reviews, IEnumerable<string> changeReviews, IEnumerable<int> missing, decimal[] spent) => FormattableString.Invariant(
        $"{state}, terms {terms}, change {change}, reviews [{string.Join(' ', reviews)}] of the change [{string.Join(' ', changeReviews)}] missing [{string.Join(' ', missing)}] spent {spent[0]:0.##} {spent[1]:0.##}");
}
