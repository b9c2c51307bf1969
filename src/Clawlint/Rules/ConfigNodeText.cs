using Clawlint.Config;

namespace Clawlint.Rules;

/// <summary>Compares the texts of values.</summary>
internal static class ConfigNodeText
{
    /// <summary>True for a string that is this text but for outer spaces; allocates nothing.</summary>
    public static bool HasText(this ConfigNode node, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[64];
        return node.Kind == ConfigKind.String && node.GetString(buffer).Trim().SequenceEqual(text);
    }
}
