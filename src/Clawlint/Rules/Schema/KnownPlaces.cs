using System.Collections.Concurrent;
using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>Where a release knows a name: for a key that stands in the wrong object.</summary>
internal static class KnownPlaces
{
    private const int MaxDepth = 4;

    private static readonly ConcurrentDictionary<OpenClawRelease, Dictionary<string, List<string>>> Known = new();

    /// <summary>The one place of the config's own sections where a release knows a name; null where there is none or more than one.</summary>
    public static string? Find(OpenClawRelease release, string name)
    {
        var places = Known.GetOrAdd(release, Collect);
        return places.TryGetValue(name, out var found) && found.Count == 1 ? found[0] : null;
    }

    /// <summary>Fixed names only: a place below a name of the user's choice cannot be told.</summary>
    private static Dictionary<string, List<string>> Collect(OpenClawRelease release)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (ReleaseSchemas.Find(release) is { } schema)
        {
            Collect(schema.Root.Resolve(), "", places, MaxDepth);
        }

        return places;
    }

    private static void Collect(SchemaNode schema, string path, Dictionary<string, List<string>> places, int depth)
    {
        foreach (var (name, written) in schema.Properties)
        {
            string place = ConfigPath.Append(path, name);
            if (path.Length > 0)
            {
                (places.TryGetValue(name, out var list) ? list : places[name] = []).Add(place);
            }

            // Channels and plugins have names of their own by the hundred; a name that only they know says little.
            if (depth > 0 && place is not ("channels" or "plugins"))
            {
                Collect(written.Resolve(), place, places, depth - 1);
            }
        }
    }
}
