namespace CustomerService.Domain.Tests.Conventions;

public sealed class PublicSurfaceTests
{
    private const string Reviewed = "tests/CustomerService.Domain.Tests/Conventions/PublicSurface.txt";
    private const string Received = "tests/CustomerService.Domain.Tests/Conventions/PublicSurface.received.txt";
    private const int DifferencesShown = 20;

    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        var found = PublicSurface.Of(LibraryAssembly.Public);
        var reviewed = File.Exists(Path.Combine(Repository.Root, Reviewed)) ? Repository.ReadText(Reviewed) : "";
        var received = Path.Combine(Repository.Root, Received);
        var differences = Differences(reviewed, found);
        if (differences.Count == 0)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, found);
        Assert.Fail(string.Join('\n', [
            $"The public surface is not the reviewed one, {differences.Count} lines differ:",
            .. differences.Take(DifferencesShown),
            .. differences.Count > DifferencesShown ? ["..."] : Array.Empty<string>(),
            "Read the difference as a user of the package would. To accept it:",
            $"cp {Received} {Reviewed}",
        ]));
    }

    [Fact]
    public void The_same_text_has_no_difference() =>
        Assert.Empty(Differences("namespace A\n\n  class B\n    int C()\n", "namespace A\r\n\r\n  class B\r\n    int C()\r\n"));

    [Fact]
    public void Differences_say_where_what_is_new_and_what_is_gone() =>
        Assert.Equal(
            ["- A | class B | int Gone()", "+ A | class B | int New()"],
            Differences("namespace A\n\n  class B\n    int Gone()\n    int Kept()\n", "namespace A\n\n  class B\n    int Kept()\n    int New()\n"));

    [Fact]
    public void A_member_that_moves_to_another_type_is_a_difference() =>
        Assert.Equal(
            ["- A | class B | int C()", "+ A | class D | int C()"],
            Differences("namespace A\n\n  class B\n    int C()\n\n  class D\n", "namespace A\n\n  class B\n\n  class D\n    int C()\n"));

    [Fact]
    public void The_surface_reads_like_a_declaration() =>
        Assert.Equal(
            """
            namespace CustomerService.Domain.Tests.Conventions

              interface ISampleCode<TSelf> where TSelf : struct, ISampleCode<TSelf>
                static abstract bool TryParse(string? text, out TSelf code)
                string Value { get; }

              enum SampleColor
                Red = 0
                Blue = 1

              static class SampleColors
                static readonly int Count
                static bool IsLike(this SampleColor color, SampleColor other)
                static bool IsRed(this SampleColor color)
                extension(SampleColor color) string Name { get; }
                const string Prefix = "color-"

              sealed record SampleLine : SampleShape, IDisposable
                SampleLine()
                override string Describe(string? name = "a", SampleColor color = SampleColor.Blue, decimal? limit = null)
                void Dispose()
                required SamplePoint From { get; init; }
                IReadOnlyDictionary<string, string?>? Names { get; }
                ImmutableArray<(string, int?)> Pairs { get; init; }
                override string ToString()

              sealed delegate SampleNaming
                string Invoke(SampleColor color)

              readonly record struct SamplePoint : IComparable<SamplePoint>
                SamplePoint(int X, int? Y = null)
                int CompareTo(SamplePoint other)
                int X { get; init; }
                int? Y { get; init; }
                static SamplePoint operator Addition(SamplePoint left, SamplePoint right)

              abstract record SampleShape
                abstract string Describe(string? name = "a", SampleColor color = SampleColor.Blue, decimal? limit = null)
                protected virtual T Make<T>(params ReadOnlySpan<string> words) where T : class, new()
                protected void Redraw(in SamplePoint at, out SamplePoint moved)

            """,
            PublicSurface.Of([
                typeof(SampleColor), typeof(SampleColors), typeof(SamplePoint), typeof(SampleShape), typeof(SampleLine), typeof(ISampleCode<>), typeof(SampleNaming),
            ]));

    private static List<string> Differences(string reviewed, string found)
    {
        var before = Qualified(reviewed);
        var after = Qualified(found);
        return [.. before.Except(after).Select(line => "- " + line), .. after.Except(before).Select(line => "+ " + line)];
    }

    // A member means something only with its type in front.
    private static List<string> Qualified(string surface)
    {
        var lines = new List<string>();
        var (space, type) = ("", "");
        foreach (var line in surface.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0))
        {
            var depth = line.Length - line.TrimStart().Length;
            (space, type) = depth switch
            {
                0 => (line["namespace ".Length..], ""),
                2 => (space, " | " + line.Trim()),
                _ => (space, type),
            };
            lines.Add(depth > 2 ? $"{space}{type} | {line.Trim()}" : space + type);
        }

        return lines;
    }
}
