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

    /// <summary>The one place where a key may belong: one of its own section, the section of its name, or for a key of the root any.</summary>
    public static string? Find(OpenClawRelease release, ConfigNode key)
    {
        string section = SchemaSteps.StepsTo(key).Peek().Name ?? "";
        return section is "channels" or "plugins" ? null
            : Find(release, key.Name!) is { } place && (key.Parent.Parent.IsMissing || place == key.Name || place.StartsWith(section + ".", StringComparison.Ordinal)) ? place
            : null;
    }

    /// <summary>The one place that knows a name at a release and did not at an earlier one, which knew it elsewhere: the setting has moved there.</summary>
    public static string? FindSuccessor(OpenClawRelease release, string name, OpenClawRelease earlier) =>
        Find(release, name) is { } place && ConfigPath.TryParse(place, out var steps) && !new KeyTrail(steps).LeadThrough(ReleaseSchemas.Open(earlier).Root)
            ? place
            : null;

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
            (places.TryGetValue(name, out var list) ? list : places[name] = []).Add(place);

            // Channels and plugins have names of their own by the hundred; a name that only they know says little.
            if (depth > 0 && place is not ("channels" or "plugins"))
            {
                Collect(written.Resolve(), place, places, depth - 1);
            }
        }
    }
}
