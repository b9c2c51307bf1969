using System.Collections.Immutable;
using Clawlint.Fixes;

namespace Clawlint.Diagnostics;

/// <summary>One finding. Its words never hold a secret.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Location">Where the user must look.</param>
/// <param name="Message">What is wrong and what to do; one or two sentences, no secret in it.</param>
public sealed record Diagnostic(RuleDescriptor Rule, Location Location, string Message)
{
    /// <summary>How much it matters for the target release.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>What it means for OpenClaw at the target release.</summary>
    public Effect Effect { get; init; } = Rule.Effect;

    /// <summary>Why it matters, where the message does not say so already; a sentence or two.</summary>
    public string? Why { get; init; }

    /// <summary>Why the finding is not shown, in the words of whoever suppressed it; null where it is not suppressed.</summary>
    public string? SuppressionReason { get; init; }

    /// <summary>The path that OpenClaw names, where it differs from the one written.</summary>
    public string? OpenClawPath { get; init; }

    /// <summary>The checks of <c>openclaw security audit</c> that say the same; all of the rule's where the rule does not tell them apart.</summary>
    public IReadOnlyList<string> AuditChecks { get; init; } = Rule.AuditChecks;

    /// <summary>Further places.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The cures, best first.</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>
    /// What <c>migrate</c> does with a value that OpenClaw refuses and that nothing can place: it becomes a comment, or goes into a file beside
    /// one that has no comments. No cure, and never offered as one; null where the value has to stay.
    /// </summary>
    public CodeFix? SettingAside { get; init; }
}
