using System.Collections.Concurrent;
using Clawlint.Schema;

namespace Clawlint.Releases;

/// <summary>The schemas of the bundled releases, and of those that were added.</summary>
public static class ReleaseSchemas
{
    private static readonly ConcurrentDictionary<OpenClawRelease, JsonSchema?> Known = new();

    /// <summary>A bundled release's schema.</summary>
    /// <exception cref="ArgumentException">The release is not bundled.</exception>
    public static JsonSchema Open(OpenClawRelease release) =>
        Find(release) ?? throw new ArgumentException($"The schema of {release} is not built in.", nameof(release));

    /// <summary>Makes a release known that is not bundled, for as long as the program runs.</summary>
    public static void Add(OpenClawRelease release, JsonSchema schema) => Known[release] = schema;

    /// <summary>A release's schema; null where none is built in and none was added.</summary>
    public static JsonSchema? Find(OpenClawRelease release) =>
        Known.GetOrAdd(release, static release => SchemaStore.Bundled.TryOpen(release.Name, out var schema) ? schema : null);
}
