using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Explain;

/// <summary>A run of bundled releases that do the same with a config path. Releases that reject the path are in none.</summary>
/// <param name="Since">The first of them.</param>
/// <param name="Until">The last of them.</param>
/// <param name="Treatment">What they do with a value there.</param>
/// <param name="Types">The types that the value may have.</param>
/// <param name="Text">What the value must be or what becomes of it, in words.</param>
public sealed record PathPeriod(OpenClawRelease Since, OpenClawRelease Until, PathTreatment Treatment, SchemaTypes Types, string Text)
{
    /// <summary>The path as which they read it; null unless they read it as another.</summary>
    public string? ReadAs { get; init; }

    /// <summary>True for a release of the run.</summary>
    public bool Contains(OpenClawRelease release) => Since <= release && release <= Until;
}
