namespace Clawlint.Schema;

/// <summary>
/// Which releases' schemas know a config path. Up to 2026.3.24 only 10 to 12 channels have a schema, so paths of the others seem to
/// begin with 2026.3.28; and the paths of a plugin end when it leaves the bundle, not when the key is refused.
/// </summary>
/// <param name="Spans">The runs of releases that know it, oldest first; some paths went and came back. Empty where none does.</param>
/// <param name="NewestRelease">The newest release of the store.</param>
public sealed record PathLifetime(IReadOnlyList<PathSpan> Spans, string NewestRelease)
{
    /// <summary>The first release that knows the path; null where none does.</summary>
    public string? Since => Spans.Count == 0 ? null : Spans[0].Since;

    /// <summary>The last release that knows the path; null where none does.</summary>
    public string? Until => Spans.Count == 0 ? null : Spans[^1].Until;

    /// <summary>Whether the newest release of the store knows the path.</summary>
    public bool IsCurrent => Until == NewestRelease;
}
