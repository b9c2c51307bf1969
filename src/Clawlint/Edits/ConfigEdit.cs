using Clawlint.Config;

namespace Clawlint.Edits;

/// <summary>A value that is to stand at a path, or to go from there.</summary>
/// <param name="Path">The steps to the value.</param>
/// <param name="Json">The value in strict JSON; null where it is to go.</param>
public sealed record ConfigEdit(IReadOnlyList<ConfigPathStep> Path, string? Json)
{
    /// <summary>The text that somebody typed, where it was read as something else than a text; else null.</summary>
    public string? WrittenAs { get; private init; }

    /// <summary>Sets a value that somebody typed.</summary>
    public static ConfigEdit FromText(IReadOnlyList<ConfigPathStep> path, string text)
    {
        var json = WrittenValue.Read(text);
        return new ConfigEdit(path, json) { WrittenAs = json == JsonText.Quote(text) ? null : text };
    }

    /// <summary>The edit that takes what was typed as a text.</summary>
    public ConfigEdit AsText() => WrittenAs is null ? this : new ConfigEdit(Path, JsonText.Quote(WrittenAs));
}
