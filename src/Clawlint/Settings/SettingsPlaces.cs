using Clawlint.Config;

namespace Clawlint.Settings;

/// <summary>Where settings stand in a settings file.</summary>
public static class SettingsPlaces
{
    /// <summary>The objects that hold settings: the whole, and each override.</summary>
    public static IEnumerable<ConfigNode> LayersOf(ConfigNode root) =>
        root["overrides"].Children.AsEnumerable().Where(static layer => layer.Kind == ConfigKind.Object).Prepend(root);

    /// <summary>The suppressions of the whole and of each override.</summary>
    public static IEnumerable<ConfigNode> SuppressionsOf(ConfigNode root) => LayersOf(root).SelectMany(static layer => layer["suppressions"].Children.AsEnumerable());
}
