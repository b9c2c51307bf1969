using Clawlint.Releases;

namespace Clawlint.Plugins;

/// <summary>What a release does with installed plugins: <c>schema/facts/plugin-behavior.txt</c>.</summary>
internal static class PluginBehavior
{
    private static readonly ReleaseFacts Facts = new("facts/plugin-behavior.txt");

    /// <summary>True where the defaults of a plugin's schema are put into its settings before they are checked.</summary>
    public static bool PutsInDefaults(OpenClawRelease release) => Facts.Holds("puts-in-defaults", release);

    /// <summary>True where a plugin's manifest says what its channels may hold.</summary>
    public static bool ChecksChannels(OpenClawRelease release) => Facts.Holds("checks-channels", release);

    /// <summary>True where plugins are installed with npm, into a folder of their own.</summary>
    public static bool HasNpmFolder(OpenClawRelease release) => Facts.Holds("has-npm-folder", release);
}
