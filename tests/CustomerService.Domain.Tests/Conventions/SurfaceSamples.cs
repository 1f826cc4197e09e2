using System.Collections.Immutable;

namespace CustomerService.Domain.Tests.Conventions;

// Types with one of everything, for the test of what PublicSurface writes. Nobody calls them.
#pragma warning disable CA1034, CA1036, CA2225 // samples of every kind of member, for the printer of the public surface

public enum SampleColor
{
    Red,

    Blue,
}

public static class SampleColors
{
    public const string Prefix = "color-";

    public static readonly int Count = 2;

    extension(SampleColor color)
    {
        public string Name => Prefix + color;

        public bool IsLike(SampleColor other) => color == other;
    }

    public static bool IsRed(this SampleColor color) => color == SampleColor.Red;
}

public readonly record struct SamplePoint(int X, int? Y = null) : IComparable<SamplePoint>
{
    public static SamplePoint operator +(SamplePoint left, SamplePoint right) => new(left.X + right.X);

    public int CompareTo(SamplePoint other) => X.CompareTo(other.X);
}

public abstract record SampleShape
{
    private protected SampleShape()
    {
    }

    public abstract string Describe(string? name = "a", SampleColor color = SampleColor.Blue, decimal? limit = null);

    protected void Redraw(in SamplePoint at, out SamplePoint moved) => moved = at;

    protected internal virtual T Make<T>(params ReadOnlySpan<string> words)
        where T : class, new() => new();

    internal void Hidden() => Redraw(default, out _);
}

public sealed record SampleLine : SampleShape, IDisposable
{
    public required SamplePoint From { get; init; }

    public IReadOnlyDictionary<string, string?>? Names { get; private init; }

    public ImmutableArray<(string Text, int? Number)> Pairs { get; init; } = [];

    public override string Describe(string? name = "a", SampleColor color = SampleColor.Blue, decimal? limit = null) => "line";

    public override string ToString() => "line";

    public void Dispose()
    {
    }

    internal static SampleLine WithNames => new() { From = default, Names = ImmutableDictionary<string, string?>.Empty };
}

public interface ISampleCode<TSelf>
    where TSelf : struct, ISampleCode<TSelf>
{
    string Value { get; }

    static abstract bool TryParse(string? text, out TSelf code);
}

public delegate string SampleNaming(SampleColor color);
