using System.Collections.Immutable;

namespace CustomerService.Domain.Tests.Conventions;

public sealed class TypeConventionTests
{
    [Fact]
    public void Every_class_is_sealed_abstract_or_static() =>
        Assert.DoesNotContain(LibraryAssembly.Written, TypeConventions.IsOpenForInheritance);

    [Fact]
    public void Nothing_public_changes_after_it_was_made() =>
        Assert.Empty(LibraryAssembly.Public.SelectMany(TypeConventions.WaysToChange));

    [Fact]
    public void No_public_signature_has_a_collection_that_can_be_changed_in_place() =>
        Assert.Empty(LibraryAssembly.Public.SelectMany(TypeConventions.MutableCollectionsIn));

    [Fact]
    public void The_checks_see_what_breaks_them()
    {
        Assert.True(TypeConventions.IsOpenForInheritance(typeof(Broken)));
        Assert.Equal(["TypeConventionTests.Broken.Field", "TypeConventionTests.Broken.Set"], TypeConventions.WaysToChange(typeof(Broken)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["TypeConventionTests.Broken..ctor", "TypeConventionTests.Broken.Array", "TypeConventionTests.Broken.Nested"],
            TypeConventions.MutableCollectionsIn(typeof(Broken)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_checks_pass_what_keeps_them()
    {
        Assert.False(TypeConventions.IsOpenForInheritance(typeof(Kept)));
        Assert.Empty(TypeConventions.WaysToChange(typeof(Kept)));
        Assert.Empty(TypeConventions.MutableCollectionsIn(typeof(Kept)));
    }

#pragma warning disable CA1044, CA1802, CA2211, CA2227 // samples of what is forbidden
    public class Broken(List<int> list)
    {
        public int Field = list.Count;

        public int Set { get; set; }

        public int Init { get; init; }

        public int PrivateSet { get; private set; }

        public ImmutableArray<(string, HashSet<int>)> Nested { get; init; } = [];

        public static int Array(params int[] numbers) => numbers.Length;
    }

    public sealed class Kept(ImmutableArray<int> list)
    {
        public const int Constant = 1;

        public static readonly int Fixed = 2;

        public IReadOnlyDictionary<string, int> Init { get; init; } = ImmutableDictionary<string, int>.Empty;

        public IEnumerable<int> All(ReadOnlySpan<int> _) => list;
    }
#pragma warning restore CA1044, CA1802, CA2211, CA2227
}
