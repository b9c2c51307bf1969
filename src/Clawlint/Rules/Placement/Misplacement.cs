using Clawlint.Config;

namespace Clawlint.Rules.Placement;

/// <summary>A value in the wrong place.</summary>
/// <param name="Node">The value.</param>
/// <param name="Target">The names that lead to its right place.</param>
internal sealed record Misplacement(ConfigNode Node, string[] Target)
{
    /// <summary>The right place as a config path.</summary>
    public string TargetPath { get; } = Target.Aggregate("", ConfigPath.Append);
}
