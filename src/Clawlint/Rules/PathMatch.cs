using Clawlint.Config;

namespace Clawlint.Rules;

/// <summary>Compares a value's place with patterns such as <c>agents.entries.*.tools</c>.</summary>
internal static class PathMatch
{
    /// <summary>True when the value lies at one of the patterns.</summary>
    public static bool IsAny(ConfigNode node, IEnumerable<string> patterns) => patterns.Any(pattern => Is(node, pattern));

    /// <summary>True when the value lies at a pattern: <c>*</c> is any name, <c>[]</c> any element.</summary>
    public static bool Is(ConfigNode node, string pattern)
    {
        string[] steps = pattern.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
        for (int i = steps.Length - 1; i >= 0; i--, node = node.Parent)
        {
            if (node.IsMissing || node.Parent.IsMissing || !IsStep(node, steps[i]))
            {
                return false;
            }
        }

        return node.Parent.IsMissing;
    }

    private static bool IsStep(ConfigNode node, string step) => step switch
    {
        "[]" => node.Parent.Kind == ConfigKind.Array,
        "*" => node.Parent.Kind == ConfigKind.Object,
        _ => node.HasName(step),
    };
}
