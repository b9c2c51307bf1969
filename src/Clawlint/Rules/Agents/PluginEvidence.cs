using Clawlint.Config;

namespace Clawlint.Rules.Agents;

/// <summary>What a config says of plugins that are not built in: OpenClaw takes a name from there for one that is installed.</summary>
internal static class PluginEvidence
{
    /// <summary>True when the config allows a plugin or has an entry for it.</summary>
    public static bool IsNamed(ConfigDocument document, string id)
    {
        var plugins = document.Root["plugins"];
        string normalized = Normalize(id);
        return plugins["allow"].Children.AsEnumerable().Any(plugin => plugin.AsString() is { } text && Normalize(text) == normalized)
            || plugins["entries"].Members.AsEnumerable().Any(plugin => Normalize(plugin.Name!) == normalized);
    }

    private static string Normalize(string id) => id.Trim().ToLowerInvariant();
}
