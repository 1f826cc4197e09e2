using System.Collections.Immutable;
using System.Globalization;

namespace CustomerService.Domain.Procedures;

/// <summary>Whether the rows of a procedure hold together.</summary>
internal static class CaseProcedureCheck<TState, TAct, TCase, TEvent>
    where TAct : struct, Enum
    where TCase : class
    where TEvent : class
{
    public static void Check(
        CaseShape<TState, TAct, TCase, TEvent> shape, string id, int version, ImmutableArray<CaseMove<TState, TAct>> moves, ImmutableArray<CaseCondition<TCase, TEvent>> own, RuleBookFaults faults)
    {
        if (!CodeText.IsCode(id))
        {
            faults.Add("$.id", "rule-book.bad-code", $"'{id}' is not a code: {CodeText.Form}.");
        }

        if (version < 1)
        {
            faults.Add("$.version", "rule-book.out-of-range", string.Create(CultureInfo.InvariantCulture, $"A version is 1 or more; {version} is not."));
        }

        var conditions = shape.With(own);
        foreach (var twice in conditions.GroupBy(condition => condition.Code).Where(group => group.Count() > 1))
        {
            faults.Add("$.conditions", "rule-book.stands-twice", $"There are two conditions '{twice.Key}'.");
        }

        var known = conditions.Select(condition => condition.Code).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < moves.Length; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"$.moves[{i}]");
            if (moves[i] is not { } move)
            {
                faults.Add(place, "rule-book.missing-property", "A row is missing.");
                continue;
            }

            if (shape.Shipped(move) is not { } shipped)
            {
                faults.Add(place, "rule-book.contradiction", $"{move.Path}: {shape.WhyNoWay(move)}");
            }
            else if (shipped.Requires.RemoveAll(code => move.Requires.Contains(code)) is { IsEmpty: false } lacking)
            {
                faults.Add($"{place}.requires", "rule-book.contradiction", $"{move.Path} must require {string.Join(", ", lacking)}.");
            }

            if (moves[..i].Any(before => before?.IsSameWay(move) == true))
            {
                faults.Add(place, "rule-book.duplicate-row", $"{move.Path} stands twice.");
            }

            foreach (var named in move.Requires.GroupBy(code => code))
            {
                if (!known.Contains(named.Key ?? ""))
                {
                    faults.Add($"{place}.requires", "rule-book.unknown-condition", $"There is no condition '{named.Key}'{Spelling.DidYouMean(named.Key ?? "", known.Order(StringComparer.Ordinal))}.");
                }
                else if (named.Count() > 1)
                {
                    faults.Add($"{place}.requires", "rule-book.stands-twice", $"The condition '{named.Key}' stands twice.");
                }
            }
        }

        foreach (var needed in shape.Moves.Where(each => !shape.MayLack(each) && !moves.Any(move => move?.IsSameWay(each) == true)))
        {
            faults.Add("$.moves", "rule-book.missing-row", $"{needed.Path} is missing.");
        }

        if (!faults.Any && id == shape.Id && !(version == 1 && moves.Length == shape.Moves.Length && moves.All(shape.Moves.Contains)))
        {
            faults.Add("$.id", "rule-book.contradiction", $"'{id}' is the procedure that ships, version 1; other rows have an id of their own.");
        }
    }

    /// <summary>States that nothing leads to, and states from which no end is reached.</summary>
    public static IEnumerable<AuditFinding> Audit(CaseShape<TState, TAct, TCase, TEvent> shape, ImmutableArray<CaseMove<TState, TAct>> moves)
    {
        var same = EqualityComparer<TState>.Default;
        foreach (var state in shape.States)
        {
            var name = shape.NameOfState(state);
            if (!Reaches(shape.States[0], at => same.Equals(at, state)))
            {
                yield return new AuditFinding("audit.unreachable-state", "$.moves",
                    new($"Nothing leads to '{name.English}'.", $"没有任何步骤通向“{name.Chinese}”。"),
                    new("Add a row that leads there, or leave out the rows that begin there.", "增加通向该状态的规则，或删去从该状态出发的规则。"));
            }
            else if (!Reaches(state, shape.IsEnd))
            {
                yield return new AuditFinding("audit.dead-end", "$.moves",
                    new($"From '{name.English}' no end is reached.", $"从“{name.Chinese}”无法到达终点。"),
                    new("Add a row that leads on.", "增加一条继续推进的规则。"));
            }
        }

        bool Reaches(TState from, Func<TState, bool> isGoal)
        {
            var met = new List<TState> { from };
            for (var i = 0; i < met.Count; i++)
            {
                if (isGoal(met[i]))
                {
                    return true;
                }

                met.AddRange(moves.Where(move => move.IsFrom(met[i])).Select(move => move.To).Where(to => !met.Contains(to, same)).Distinct(same).ToList());
            }

            return false;
        }
    }
}
