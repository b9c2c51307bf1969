using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>What can be said of a key that a release does not know: the most useful.</summary>
/// <param name="Name">The known key of the same object that it most likely stands for.</param>
/// <param name="Place">The one place where the key is known; with <paramref name="RemovedIn"/> the one that it moved to.</param>
/// <param name="RemovedIn">The first release that no longer knew it here.</param>
/// <param name="AddedIn">The first release that knew it here.</param>
internal sealed record KeyAdvice(string? Name = null, string? Place = null, OpenClawRelease? RemovedIn = null, OpenClawRelease? AddedIn = null)
{
    /// <summary>Looks for what was meant: a key of another release first, for no slip of the fingers makes one; then another spelling, then another place.</summary>
    public static KeyAdvice For(RuleContext context, SchemaError error)
    {
        var key = error.Node;
        return KeyHistory.Of(key, context.Target.Release)
            ?? (NearestKey(key.Name!, error.Schema) is { } name ? new KeyAdvice(Name: name)
                : KnownPlaces.Find(context.Target.Release, key) is { } place ? new KeyAdvice(Place: place)
                : new KeyAdvice());
    }

    /// <summary>The known key of the same object that is meant by a misspelt one; null where there is none.</summary>
    public static string? FindName(RuleContext context, SchemaError error) =>
        NearestKey(error.Node.Name!, error.Schema) is { } name && KeyHistory.Of(error.Node, context.Target.Release) is null ? name : null;

    private static string? NearestKey(string name, SchemaNode schema)
    {
        var known = new List<string>();
        foreach (var property in schema.Resolve().Properties)
        {
            known.Add(property.Key);
        }

        return NearestWord.To(name, known) ?? known.Find(word => word == name + "s" || name == word + "s" || word == name.Trim('.', ':', ',', ';', ' ', '-', '_', '$'));
    }
}
