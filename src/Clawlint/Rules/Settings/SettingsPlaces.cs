using Clawlint.Config;

namespace Clawlint.Rules.Settings;

/// <summary>Where settings stand in a settings file.</summary>
internal static class SettingsPlaces
{
    /// <summary>The objects that hold settings: the whole, and each override.</summary>
    public static IEnumerable<ConfigNode> LayersOf(ConfigNode root) =>
        root["overrides"].Children.AsEnumerable().Where(static layer => layer.Kind == ConfigKind.Object).Prepend(root);
}
