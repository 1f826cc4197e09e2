using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests;

/// <summary>A fact that needs a file of the folder <c>shared</c> beside the repository, and is skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string file)
    {
        File = file;
        Skip = SharedData.WhyAbsent(file);
    }

    public string File { get; }
}

/// <summary>A theory that needs a file of the folder <c>shared</c> beside the repository, and is skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string file)
    {
        File = file;
        Skip = SharedData.WhyAbsent(file);
    }

    public string File { get; }
}

/// <summary>Files that are too large or not ours to keep in the repository, in the folder <c>shared</c> beside it.</summary>
internal static class SharedData
{
    /// <summary>The absolute path of a file, whether it exists or not; <paramref name="file"/> is written with slashes.</summary>
    public static string Path(string file) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, "..", "shared", file));

    /// <summary>The reason to skip, or null where the file exists.</summary>
    public static string? WhyAbsent(string file) =>
        File.Exists(Path(file)) ? null : $"shared/{file} is not beside this checkout.";
}
