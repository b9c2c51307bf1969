using Clawlint.Schema;

namespace Clawlint.Releases;

/// <summary>The releases whose schema and facts are built in.</summary>
public static class BundledReleases
{
    private static readonly Lazy<OpenClawRelease[]> Releases = new(static () => [.. SchemaStore.Bundled.Releases.Select(OpenClawRelease.Parse)]);

    /// <summary>All of them, the oldest first.</summary>
    public static IReadOnlyList<OpenClawRelease> All => Releases.Value;

    /// <summary>The newest one; what is checked against where nothing says otherwise.</summary>
    public static OpenClawRelease Newest => Releases.Value[^1];

    /// <summary>All of them and another one, the oldest first; each once.</summary>
    public static IReadOnlyList<OpenClawRelease> With(OpenClawRelease release) =>
        Releases.Value.Contains(release) ? Releases.Value : [.. Releases.Value.Append(release).Order()];

    /// <summary>The newest one that is not after a release; null where all are after it.</summary>
    public static OpenClawRelease? FindNotAfter(OpenClawRelease release) => Array.FindLast(Releases.Value, bundled => bundled <= release);
}
