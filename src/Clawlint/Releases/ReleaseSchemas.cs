using System.Collections.Concurrent;
using Clawlint.Schema;

namespace Clawlint.Releases;

/// <summary>The schemas of the bundled releases.</summary>
internal static class ReleaseSchemas
{
    private static readonly ConcurrentDictionary<OpenClawRelease, JsonSchema?> Known = new();

    /// <summary>A release's schema; null where none is built in.</summary>
    public static JsonSchema? Find(OpenClawRelease release) =>
        Known.GetOrAdd(release, static release => SchemaStore.Bundled.TryOpen(release.Name, out var schema) ? schema : null);
}
