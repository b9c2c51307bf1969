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

    /// <summary>True when the config says that the plugin was installed, or loads a folder of its name.</summary>
    public static bool IsInstalled(ConfigDocument document, string id) =>
        !document.Find("plugins", "installs", id).IsMissing
        || document.Find("plugins", "load", "paths").Children.AsEnumerable().Any(path => path.AsString()?.Contains(id, StringComparison.OrdinalIgnoreCase) == true);

    private static string Normalize(string id) => id.Trim().ToLowerInvariant();
}
