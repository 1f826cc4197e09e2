using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random facts about timers: well-formed, not sensible.</summary>
public static class TimerEventGenerator
{
    /// <summary>Every kind of event, by name.</summary>
    public static ImmutableArray<Type> Kinds { get; } =
        [.. typeof(TimerEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TimerEvent)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>Events of any kind.</summary>
    public static Gen<TimerEvent> Events { get; } = Gen.OneOf(Kinds.Select(OfKind));

    /// <summary>Events of one kind.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <returns>Events with every field filled at random.</returns>
    public static Gen<TimerEvent> OfKind(Type kind) => ValueGenerator.Of(kind).Select(fact => (TimerEvent)fact!);
}
