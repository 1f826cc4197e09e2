using System.Collections.Immutable;
using System.Diagnostics;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>How far one role may go with some remedies.</summary>
/// <param name="Role">The role.</param>
/// <param name="Remedies">Which remedies; at least one, each once.</param>
/// <param name="UpTo">The highest amount of each, included; null: any.</param>
public sealed record AuthorityLimit(Role Role, ImmutableArray<RemedyKind> Remedies, Money? UpTo);

/// <summary>How much one role may give out of goodwill, in one offer together.</summary>
/// <param name="Role">The role.</param>
/// <param name="UpTo">The highest sum, included.</param>
public sealed record GoodwillLimit(Role Role, Money UpTo);

/// <summary>A remedy beyond the authority of whoever offers it.</summary>
/// <param name="Remedy">The remedy; <see cref="RemedyKind.Goodwill"/> for the sum of all courtesies.</param>
/// <param name="Amount">Its amount; null where none was named.</param>
/// <param name="Permitted">The roles that may grant it, in the book's order; empty: none may.</param>
public sealed record AuthorityExcess(RemedyKind Remedy, Money? Amount, ImmutableArray<Role> Permitted)
{
    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(AuthorityExcess? other) => other is not null && Remedy == other.Remedy && Amount == other.Amount && Permitted.AsSpan().SequenceEqual(other.Permitted.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Remedy, Amount);

    /// <summary>What exceeds, and who may.</summary>
    /// <returns>For example <c>refund 800 CNY (supervisor may)</c>.</returns>
    public LocalizedText Describe()
    {
        var english = Permitted.IsEmpty ? "nobody may" : $"{string.Join(", ", Permitted.Select(role => role.DisplayName.English))} may";
        var chinese = Permitted.IsEmpty ? "无人有权" : $"有权者：{string.Join("、", Permitted.Select(role => role.DisplayName.Chinese))}";
        return Amount is { } amount
            ? new($"{Remedy.DisplayName.English} {amount} ({english})", $"{Remedy.DisplayName.Chinese} {amount}（{chinese}）")
            : new($"{Remedy.DisplayName.English} without an amount ({english})", $"{Remedy.DisplayName.Chinese}未注明金额（{chinese}）");
    }
}

/// <summary>Who may grant which remedy up to which amount (授权额度): a rule book, checked as a whole when it is made.</summary>
/// <remarks>
/// <para>
/// A remedy that the book limits for some role is reserved for the roles it names; one it does not name is free for everybody. Where a role has a highest
/// amount, the remedy must name its amount, in the same currency. No source gives amounts: every number is the host's own.
/// </para>
/// <para>Put it in force with <see cref="ComplaintPolicy.Authority"/>. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class AuthorityLimits
{
    /// <summary>Makes a book.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="limits">Who may grant what; a role and a remedy together once.</param>
    /// <param name="goodwill">Who may give how much out of goodwill; a role once; empty: courtesies are not summed up.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public AuthorityLimits(string id, int version, ImmutableArray<AuthorityLimit> limits, ImmutableArray<GoodwillLimit> goodwill)
    {
        var faults = new RuleBookFaults();
        AuthorityJson.Check(id, version, limits, goodwill, "$", faults);
        faults.ThrowIfAny($"authority limits '{id}'");
        (Id, Version, Limits, Goodwill) = (id, version, limits.IsDefault ? [] : limits, goodwill.IsDefault ? [] : goodwill);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its version; 1 or more.</summary>
    public int Version { get; }

    /// <summary>Who may grant what.</summary>
    public ImmutableArray<AuthorityLimit> Limits { get; }

    /// <summary>Who may give how much out of goodwill.</summary>
    public ImmutableArray<GoodwillLimit> Goodwill { get; }

    /// <summary>Reads a book from JSON.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <returns>The book.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static AuthorityLimits Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        var book = RuleBookNode.Open(json, faults) is { } root ? AuthorityJson.Read(root, faults) : null;
        faults.ThrowIfAny("authority limits");
        return book ?? throw new UnreachableException();
    }

    /// <summary>Writes the book as JSON that <see cref="Parse"/> reads back.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => RuleBookText.Of(this, AuthorityJson.Write);

    /// <summary>The roles that may grant a remedy.</summary>
    /// <param name="remedy">The remedy, with its amount.</param>
    /// <returns>In the book's order; null where the book does not limit such a remedy, so that everybody may.</returns>
    public ImmutableArray<Role>? WhoMay(Remedy remedy)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        var rows = Limits.Where(limit => limit.Remedies.Contains(remedy.Kind)).ToList();
        return rows.Count == 0 ? null : [.. rows.Where(limit => Covers(limit.UpTo, remedy.Amount)).Select(limit => limit.Role)];
    }

    /// <summary>What goes beyond a role's authority.</summary>
    /// <param name="role">Who offers.</param>
    /// <param name="remedies">The offer.</param>
    /// <param name="isCourtesy">Whether a remedy is not owed, so that its amount counts as goodwill.</param>
    /// <returns>Each remedy that exceeds, in the order of the offer, then the sum of the courtesies where that does; empty: all is within.</returns>
    public ImmutableArray<AuthorityExcess> Exceeding(Role role, ImmutableArray<Remedy> remedies, Func<RemedyKind, bool> isCourtesy)
    {
        ArgumentNullException.ThrowIfNull(isCourtesy);
        var given = remedies.IsDefault ? [] : remedies;
        var excess = ImmutableArray.CreateBuilder<AuthorityExcess>();
        foreach (var remedy in given)
        {
            if (WhoMay(remedy) is { } permitted && !permitted.Contains(role))
            {
                excess.Add(new AuthorityExcess(remedy.Kind, remedy.Amount, permitted));
            }
        }

        // One sum per currency: amounts of two currencies do not add up.
        foreach (var amounts in given.Where(remedy => isCourtesy(remedy.Kind)).Select(remedy => remedy.Amount).OfType<Money>().GroupBy(amount => amount.Currency))
        {
            var sum = amounts.Aggregate((left, right) => left + right);
            ImmutableArray<Role> permitted = [.. Goodwill.Where(limit => Covers(limit.UpTo, sum)).Select(limit => limit.Role)];
            if (!Goodwill.IsEmpty && !permitted.Contains(role))
            {
                excess.Add(new AuthorityExcess(RemedyKind.Goodwill, sum, permitted));
            }
        }

        return excess.ToImmutable();
    }

    /// <summary>Id and version.</summary>
    /// <returns>For example <c>authority v1</c>.</returns>
    public override string ToString() => $"{Id} v{Version}";

    private static bool Covers(Money? upTo, Money? amount) =>
        upTo is not { } limit || (amount is { } known && known.Currency == limit.Currency && known <= limit);
}
