using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>The place that OpenClaw names for a mistake that a schema finds.</summary>
internal static class NamedPlace
{
    private static readonly ReleaseFacts Facts = new("facts/named-places.txt");

    /// <summary>The path that OpenClaw names; null where it is the one written. Where it names several, one that no other finding names yet.</summary>
    public static string? Of(SchemaError error, RuleContext context)
    {
        var places = (IsCheckedByPlugin(error.Node) ? OfPlugin(error, context.Target.Release) : OfCore(error, context.Target.Release)).ToList();
        string place = places.Find(place => !context.NamedPlaces.Contains(place)) ?? places[0];
        context.NamedPlaces.Add(place);
        return place == error.Node.Path ? null : place;
    }

    /// <summary>Of a choice between shapes the core names the value itself, not what is wrong within the nearest shape.</summary>
    private static IEnumerable<string> OfCore(SchemaError error, OpenClawRelease release) =>
        IsInUnion(error) ? [error.UnionNode.OpenClawPath]
        : UnknownKey.IsUnknown(error) && Facts.Holds("unknown-key-by-parent", release) ? [error.Node.Parent.OpenClawPath]
        : [OfMember(error)];

    /// <summary>The checks of channels and plugins name what is wrong within each shape, the value itself, and the members of maps around it.</summary>
    private static IEnumerable<string> OfPlugin(SchemaError error, OpenClawRelease release)
    {
        if (UnknownKey.IsUnknown(error) && Facts.Holds("unknown-key-of-plugin-by-parent", release))
        {
            return [error.Node.Parent.OpenClawPath];
        }

        var around = Facts.Holds("map-member-of-plugin", release) ? FindMapMembers(error.Node, release) : [];
        IEnumerable<string> union = IsInUnion(error) ? [error.UnionNode.OpenClawPath] : [];
        IEnumerable<string> itself = error.MissingName is not null || around.Count + union.Count() == 0 ? [OfMember(error)] : [];
        return [.. itself, .. around, .. union];
    }

    private static bool IsInUnion(SchemaError error) => !error.UnionNode.IsMissing && error.UnionNode != error.Node;

    private static string OfMember(SchemaError error) =>
        error.MissingName is { } name ? ConfigPath.Append(error.Node.OpenClawPath, name) : error.Node.OpenClawPath;

    private static bool IsCheckedByPlugin(ConfigNode node)
    {
        string[] names = [.. SchemaSteps.StepsTo(node).Select(static step => step.Name ?? "")];
        return names is ["channels", not ("defaults" or "modelByChannel"), ..] or ["plugins", "entries", _, "config", ..];
    }

    /// <summary>The members on the way to a value, outermost first, that no schema names, of objects for which one names some.</summary>
    private static List<string> FindMapMembers(ConfigNode node, OpenClawRelease release)
    {
        var members = new List<string>();
        if (ReleaseSchemas.Find(release) is not { } schema)
        {
            return members;
        }

        List<SchemaNode> reached = [schema.Root];
        foreach (var step in SchemaSteps.StepsTo(node))
        {
            if (IsCheckedByPlugin(step.Parent) && SchemaSteps.IsRestOfNamed(reached, step))
            {
                members.Add(step.OpenClawPath);
            }

            reached = SchemaSteps.Below(reached, step);
        }

        return members;
    }
}
