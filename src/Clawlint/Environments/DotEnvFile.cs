using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Environments;

/// <summary>A <c>.env</c> file as the npm package dotenv reads it, which is what OpenClaw uses: no <c>${…}</c> is expanded, the last of several entries counts.</summary>
public sealed class DotEnvFile
{
    /// <summary>OpenClaw passes over larger ones.</summary>
    public const int MaxBytes = 1024 * 1024;

    private DotEnvFile(SourceText text, ImmutableArray<DotEnvEntry> entries)
    {
        Text = text;
        Entries = entries;
    }

    /// <summary>The file's text.</summary>
    public SourceText Text { get; }

    /// <summary>The entries in their order, those that a later one replaces included.</summary>
    public ImmutableArray<DotEnvEntry> Entries { get; }

    /// <summary>The variables that the file sets.</summary>
    public IEnumerable<KeyValuePair<string, string>> Variables => Entries.Select(static entry => KeyValuePair.Create(entry.Name, entry.Value));

    /// <summary>Reads a text. Never throws; lines that are no entry are passed over. A text above <see cref="MaxBytes"/> has no entry.</summary>
    public static DotEnvFile Parse(SourceText text) => new(text, text.Length > MaxBytes ? [] : [.. new DotEnvReader(text).Read()]);
}
