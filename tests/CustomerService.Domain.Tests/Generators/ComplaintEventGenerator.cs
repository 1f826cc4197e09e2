using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random facts about complaints: well-formed, not sensible.</summary>
public static class ComplaintEventGenerator
{
    /// <summary>Every kind of event, by name.</summary>
    public static ImmutableArray<Type> Kinds { get; } =
        [.. typeof(ComplaintEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComplaintEvent)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>Events of any kind.</summary>
    public static Gen<ComplaintEvent> Events { get; } = Gen.OneOf(Kinds.Select(OfKind));

    /// <summary>Snapshots.</summary>
    public static Gen<ComplaintSnapshot> Snapshots => ValueGenerator.Of<ComplaintSnapshot>();

    /// <summary>Intakes.</summary>
    public static Gen<Intake> Intakes => ValueGenerator.Of<Intake>();

    /// <summary>Events of one kind.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <returns>Events with every field filled at random.</returns>
    public static Gen<ComplaintEvent> OfKind(Type kind) => ValueGenerator.Of(kind).Select(fact => (ComplaintEvent)fact!);
}
