using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules;

namespace Clawlint.Diagnostics;

/// <summary>What is fixed about a rule. One static instance lies in each rule's file.</summary>
/// <param name="Code"><c>CL</c>, the category's digit and three more: <c>CL2017</c>. Never changes its meaning.</param>
/// <param name="Name">The rule's name in kebab case; accepted wherever a code is.</param>
/// <param name="Severity">The severity where the release does not change it.</param>
/// <param name="Effect">The effect where the release does not change it.</param>
/// <param name="Safety">The safest fix that the rule can offer; null where it offers none.</param>
public sealed record RuleDescriptor(string Code, string Name, Severity Severity, Effect Effect, FixSafety? Safety = null)
{
    /// <summary>The ranges of releases in which severity, effect or fix differ; empty where one line says it for all.</summary>
    public IReadOnlyList<ReleaseRange> Releases { get; init; } = [];

    /// <summary>What settings can change about the rule, beside its severity.</summary>
    public IReadOnlyList<RuleOption> Options { get; init; } = [];

    /// <summary>The checks of <c>openclaw security audit</c> that the rule speaks for: ids of <c>schema/facts/audit-checks.txt</c>.</summary>
    public IReadOnlyList<string> AuditChecks { get; init; } = [];

    /// <summary>How the rule behaves at a release; null where it does not hold.</summary>
    public ReleaseRange? At(OpenClawRelease release) =>
        Releases.Count == 0 ? new ReleaseRange(null, null, Severity, Effect, Safety) : Releases.FirstOrDefault(range => range.Contains(release));

    /// <summary>The category, from the code.</summary>
    public RuleCategory Category => (RuleCategory)(Code[2] - '0');
}
