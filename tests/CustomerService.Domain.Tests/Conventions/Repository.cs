namespace CustomerService.Domain.Tests.Conventions;

/// <summary>The checkout these tests were built from, for tests that read its pages and sources.</summary>
internal static class Repository
{
    private const string Landmark = "CustomerService.Domain.sln";

    /// <summary>The absolute path of the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Reads a text file; <paramref name="relative"/> starts at <see cref="Root"/> and is written with slashes.</summary>
    public static string ReadText(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    /// <summary>The C# files below a folder, sorted, as <see cref="ReadText"/> takes them; without what a build left there.</summary>
    public static IReadOnlyList<string> Sources(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Landmark)))
            {
                return folder.FullName;
            }
        }

        throw new FileNotFoundException($"No folder from {start} upwards holds {Landmark}; run the tests inside a checkout.");
    }
}
