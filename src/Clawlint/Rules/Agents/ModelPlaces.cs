using Clawlint.Config;
using Clawlint.Secrets;

namespace Clawlint.Rules.Agents;

/// <summary>Where a config names models.</summary>
internal static class ModelPlaces
{
    private static readonly string[] Agents = ["agents.defaults", "agents.entries.*", "agents.list[]"];

    private static readonly Lazy<string[]> Paths = new(static () =>
    [
        .. SecretFacts.ReadLines("facts/model-places.txt").SelectMany(static path =>
            path.StartsWith("{agent}", StringComparison.Ordinal) ? Agents.Select(agent => agent + path["{agent}".Length..]) : [path]),
    ]);

    /// <summary>Calls for every text that names a model and whose text is known.</summary>
    public static void OnModel(this RuleSubscriptions subscriptions, Action<RuleContext, ConfigNode, string> action)
    {
        foreach (string path in Paths.Value)
        {
            subscriptions.OnPath(path, (context, node) =>
            {
                if (!node.IsUnresolved && !node.IsSubstituted && node.AsString() is { } text && !string.IsNullOrWhiteSpace(text) && !text.Contains('*', StringComparison.Ordinal))
                {
                    action(context, node, text.Trim());
                }
            });
        }
    }
}
