using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Customers.Profiles;
using CustomerService.Domain.Customers.Relations;
using CustomerService.Domain.Customers.Watchlists;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Customers;

/// <summary>Any acts in any order, and any events in any order: what is folded stands where the acts left it, and what cannot be folded is refused.</summary>
public sealed class CustomerLivesTests
{
    private static readonly Actor Li = Actor.Of("li", Role.Handler);

    [Fact]
    public void A_relation_that_is_replayed_stands_where_any_acts_left_it()
    {
        var (accepted, refused) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ListOf(12).ToArbitrary(), picks =>
        {
            var relation = CustomerRelation.Open(new("K"), TemporalState.Future, CustomerLadder.Potential, Li, March(1)).Accepted();
            foreach (var pick in picks)
            {
                var decision = Act(relation, pick);
                (accepted, refused) = decision.IsAccepted ? (accepted + 1, refused) : (accepted, refused + 1);
                relation = decision.IsAccepted ? decision.Accepted() : relation;
            }

            var replayed = CustomerRelation.Replay(relation.History);
            return (replayed.Time, replayed.Ladder, replayed.LifeCycle, replayed.Version) == (relation.Time, relation.Ladder, relation.LifeCycle, relation.Version)
                && relation.History.Select(fact => fact.Version).SequenceEqual(Enumerable.Range(1, relation.Version))
                && relation.Losses.All(loss => (loss.Cause is null || loss.Kind.AllowsCause) && (loss.Cause is not null || !loss.Kind.NeedsCause));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(accepted > 500 && refused > 500, $"{accepted} accepted, {refused} refused");

        static Decision<CustomerRelation, CustomerRelationEvent> Act(CustomerRelation relation, int pick) => (pick % 5, pick / 5 % 5, pick / 25 % 4) switch
        {
            (0, _, _) => relation.Win(Li, March(2)),
            (1, var rung, _) => relation.MoveOnLadder((CustomerLadder)rung, "seen", Li, March(2)),
            (2, _, var stage) => relation.AssessLifeCycle((LifeCycleStage)stage, "seen", Li, March(2)),
            (3, var kind, var cause) => relation.Lose((ChurnKind)(kind % 4), cause == 3 ? null : (ChurnCause)cause, [], "seen", Li, March(2)),
            _ => relation.Regain("seen", Li, March(2)),
        };
    }

    [Fact]
    public void Reasons_of_a_watched_customer_are_those_that_were_added_and_not_taken_away()
    {
        Prop.ForAll(Gen.Choose(0, 7).ListOf(12).ToArbitrary(), picks =>
        {
            var held = new HashSet<WatchReason> { WatchReason.PoorScore };
            var entry = WatchedCustomer.Enter(new("K"), [WatchReason.PoorScore], "seen", Li, March(1)).Accepted();
            foreach (var pick in picks)
            {
                var reason = (WatchReason)(pick % 4);
                var decision = pick < 4 ? entry.Add([reason], "seen", Li, March(2)) : entry.Remove([reason], "seen", Li, March(2));
                if (decision.IsAccepted != (pick < 4 ? held.Add(reason) : held.Remove(reason)))
                {
                    return false;
                }

                entry = decision.IsAccepted ? decision.Accepted() : entry;
            }

            return held.SetEquals(entry.Reasons) && held.SetEquals(WatchedCustomer.Replay(entry.History).Reasons) && entry.IsOn == (held.Count > 0);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]   // any events at all, in any order: a case or an ArgumentException
    public void Histories_are_folded_or_refused()
    {
        var relations = OfAnyKind(CustomerServiceJson.CustomerRelationEvent);
        var cards = OfAnyKind(CustomerServiceJson.CoreCustomerCardEvent);
        var entries = OfAnyKind(CustomerServiceJson.WatchedCustomerEvent);
        var random = new Random(205);
        var (folded, refused) = (0, 0);
        for (var i = 0; i < 2_000; i++)
        {
            var length = random.Next(1, 4);
            Try(() => CustomerRelation.Replay(Any(relations, length).Select((fact, index) => fact with { Customer = new("K"), Version = index + 1, At = default })));
            Try(() => CoreCustomerCard.Replay(Any(cards, length).Select((fact, index) => fact with { Customer = new("K"), Version = index + 1, At = default })).Missing.ToString());
            Try(() => WatchedCustomer.Replay(Any(entries, length).Select((fact, index) => fact with { Customer = new("K"), Version = index + 1, At = default })));
        }

        Assert.True(folded > 100 && refused > 100, $"{folded} folded, {refused} refused");

        ImmutableArray<T> Any<T>(T[] facts, int length) => [.. Enumerable.Range(0, length).Select(_ => facts[random.Next(facts.Length)])];

        void Try(Action replay)
        {
            try
            {
                replay();
                folded++;
            }
            catch (ArgumentException)
            {
                refused++;
            }
        }
    }

    private static T[] OfAnyKind<T>(JsonTypeInfo<T> type) =>
        [.. Gen.OneOf(type.PolymorphismOptions!.DerivedTypes.Select(kind => ValueGenerator.Of(kind.DerivedType).Select(fact => (T)fact!))).Sample(200, 5)];
}
