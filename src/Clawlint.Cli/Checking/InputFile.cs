using Clawlint.Discovery;
using Clawlint.Settings;

namespace Clawlint.Cli.Checking;

/// <summary>A config that a command line names or a folder holds, or the settings file of one.</summary>
/// <param name="FullPath">Absolute path; for standard input the path that its text is taken to come from.</param>
/// <param name="Name">The path as the user knows it: as it was typed, or below the folder that was typed.</param>
internal sealed record InputFile(string FullPath, string Name)
{
    /// <summary>True where the text comes from standard input.</summary>
    public bool IsStandardInput { get; init; }

    /// <summary>True for the config that the OpenClaw of this machine reads.</summary>
    public bool IsLive { get; init; }

    /// <summary>The settings that the file holds; null for a config.</summary>
    public SettingsFile? Settings { get; init; }

    /// <summary>True where the name says that the file is to be copied and filled in.</summary>
    public bool IsExample { get; } = ConfigFileNames.IsExample(Path.GetFileName(FullPath));

    /// <summary>A settings file that a run has read.</summary>
    public static InputFile Of(SettingsFile settings) => new(settings.Path, settings.Tree.Text.Path) { Settings = settings };
}
