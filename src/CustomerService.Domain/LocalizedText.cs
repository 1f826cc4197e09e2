namespace CustomerService.Domain;

/// <summary>A language the library speaks.</summary>
public enum Language
{
    /// <summary>English (<c>en</c>).</summary>
    English,

    /// <summary>Simplified Chinese (<c>zh-Hans</c>).</summary>
    Chinese,
}

/// <summary>Names and tags of <see cref="Language"/>.</summary>
public static class Languages
{
    extension(Language language)
    {
        /// <summary>The BCP 47 tag: <c>en</c> or <c>zh-Hans</c>.</summary>
        public string Tag => language == Language.Chinese ? "zh-Hans" : "en";

        /// <summary>The language's name in both languages.</summary>
        public LocalizedText DisplayName => language == Language.Chinese ? new("Chinese", "中文") : new("English", "英文");
    }

    /// <summary>Reads a language tag or a POSIX locale (<c>zh-Hans</c>, <c>zh_CN.UTF-8</c>, <c>en-GB</c>, <c>C</c>).</summary>
    /// <param name="tag">The tag; null or a language the library does not speak gives English.</param>
    /// <returns>Chinese for every tag whose language is <c>zh</c>, otherwise English.</returns>
    public static Language FromTag(string? tag) =>
        tag is not null && tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || !char.IsAsciiLetter(tag[2]))
            ? Language.Chinese
            : Language.English;
}

/// <summary>A text in every language the library speaks.</summary>
/// <remarks>Immutable. Both texts are there: where only one is known it serves for both (<see cref="Same"/>).</remarks>
public sealed record LocalizedText
{
    /// <summary>Makes a text from its two forms.</summary>
    /// <param name="english">The English form; not blank.</param>
    /// <param name="chinese">The simplified Chinese form; not blank.</param>
    /// <exception cref="ArgumentException">One of the forms is null or blank.</exception>
    public LocalizedText(string english, string chinese)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(english);
        ArgumentException.ThrowIfNullOrWhiteSpace(chinese);
        English = english;
        Chinese = chinese;
    }

    /// <summary>The English form.</summary>
    public string English { get; }

    /// <summary>The simplified Chinese form.</summary>
    public string Chinese { get; }

    /// <summary>One text for all languages: a proper name, or a text that is known in one language only.</summary>
    /// <param name="text">The text; not blank.</param>
    /// <returns>The text in both places.</returns>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The form in one language.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>Never null, never blank.</returns>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The English form.</summary>
    /// <returns><see cref="English"/>.</returns>
    public override string ToString() => English;
}
