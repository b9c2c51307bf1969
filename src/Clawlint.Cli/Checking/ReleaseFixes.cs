using Clawlint.Diagnostics;

namespace Clawlint.Cli.Checking;

/// <summary>Which fixes wait until somebody says which OpenClaw reads a file: what is right for one release breaks another.</summary>
internal static class ReleaseFixes
{
    /// <summary>Whether a rule's fixes are not applied for want of a known release.</summary>
    public static bool AreWithheld(RuleDescriptor rule, TargetChoice target) => !target.AllowsReleaseFixes && DependOnRelease(rule);

    /// <summary>Whether a rule's fixes are right for some releases only: all migrations, and what is safe in one release and not in another.</summary>
    private static bool DependOnRelease(RuleDescriptor rule) =>
        rule.Category == RuleCategory.Migration
        || rule.Releases.Any(range => range.Safety != rule.Releases[0].Safety)
        || (rule.Releases.Count > 0 && (rule.Releases[0].From is not null || rule.Releases[^1].To is not null));
}
