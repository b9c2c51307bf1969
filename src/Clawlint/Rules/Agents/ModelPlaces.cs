using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>Where a config names models: <c>schema/facts/model-references.txt</c>; a place that only some releases know matters to none of the others.</summary>
internal static class ModelPlaces
{
    private static readonly ReleaseFacts References = new("facts/model-references.txt");
    private static readonly Lazy<string[]> Paths = new(static () => [.. References.All.Where(static path => !path.EndsWith(".models.*", StringComparison.Ordinal))]);

    /// <summary>Calls for every text that names a model and whose text is known.</summary>
    public static void OnModel(this RuleSubscriptions subscriptions, Action<RuleContext, ConfigNode, string> action)
    {
        Action<RuleContext, ConfigNode> check = (context, node) =>
        {
            if (!node.IsUnresolved && !node.IsSubstituted && node.AsString() is { } text && !string.IsNullOrWhiteSpace(text) && !text.Contains('*', StringComparison.Ordinal))
            {
                action(context, node, text.Trim());
            }
        };
        foreach (string path in Paths.Value)
        {
            subscriptions.OnPath(path, check);
        }
    }
}
