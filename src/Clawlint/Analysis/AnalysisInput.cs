using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Analysis;

/// <summary>A config to check, and all that the check may look at.</summary>
/// <param name="Tree">The config.</param>
/// <param name="Target">The release that it is checked against.</param>
public sealed record AnalysisInput(SyntaxTree Tree, TargetRelease Target)
{
    /// <summary>The files that it includes and the environment; by default neither is known.</summary>
    public ConfigSources Sources { get; init; } = ConfigSources.None;
}
