using Clawlint.Discovery;

namespace Clawlint.Cli.Checking;

/// <summary>A config that a command line names or a folder holds.</summary>
/// <param name="FullPath">Absolute path; for standard input the path that its text is taken to come from.</param>
/// <param name="Name">The path as the user knows it: as it was typed, or below the folder that was typed.</param>
internal sealed record InputFile(string FullPath, string Name)
{
    /// <summary>True where the text comes from standard input.</summary>
    public bool IsStandardInput { get; init; }

    /// <summary>True for the config that the OpenClaw of this machine reads.</summary>
    public bool IsLive { get; init; }

    /// <summary>True where the name says that the file is to be copied and filled in.</summary>
    public bool IsExample { get; } = ConfigFileNames.IsExample(Path.GetFileName(FullPath));
}
