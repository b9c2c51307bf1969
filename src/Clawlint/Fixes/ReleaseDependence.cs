using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Fixes;

/// <summary>Which fixes wait until somebody says which OpenClaw reads a file: what is right for one release breaks another.</summary>
public static class ReleaseDependence
{
    /// <summary>Whether a fix is not applied for want of a known release: every migration, and whatever else depends on the release.</summary>
    /// <param name="rule">The rule that offers the fix.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="target">The release that the file was checked against.</param>
    public static bool IsWithheld(RuleDescriptor rule, CodeFix fix, TargetRelease target) =>
        !target.IsKnown && (fix.DependsOnRelease || rule.Category == RuleCategory.Migration);
}
