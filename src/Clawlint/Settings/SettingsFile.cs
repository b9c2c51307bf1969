using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Syntax;

namespace Clawlint.Settings;

/// <summary>A settings file as it was read.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Tree">What it holds.</param>
public sealed record SettingsFile(string Path, SyntaxTree Tree)
{
    /// <summary>The name by which settings are found.</summary>
    public const string Name = ".clawlint.json5";

    /// <summary>Its values.</summary>
    public ConfigDocument Document { get; } = ConfigDocument.Create(Tree);

    /// <summary>The suppressions that a run found to be of no use, as they are written.</summary>
    public ImmutableArray<string> UnusedSuppressions { get; init; } = [];

    /// <summary>The files that it names and that cannot be used.</summary>
    public ImmutableArray<UnusableFile> UnusableFiles { get; init; } = [];
}
