using Clawlint.Releases;

namespace Clawlint.Cli.Checking;

/// <summary>The release that a file is checked against, and where people can look that up.</summary>
/// <param name="Target">The release.</param>
/// <param name="PinFile">The project's file that names it, as the user knows it: what pins it, the settings, or the installed package or its service; null where another source does.</param>
internal sealed record TargetChoice(TargetRelease Target, string? PinFile = null)
{
    /// <summary>Where the release comes from, for the first line of a file.</summary>
    public string Origin => Target.Source switch
    {
        TargetReleaseSource.Option => "from --openclaw",
        TargetReleaseSource.Stamp => "the release that wrote the file last",
        TargetReleaseSource.Installed => $"installed, as {PinFile} says",
        TargetReleaseSource.Settings => $"set in {PinFile}",
        TargetReleaseSource.Project => $"pinned in {PinFile}",
        _ => "the newest that clawlint knows",
    };
}
