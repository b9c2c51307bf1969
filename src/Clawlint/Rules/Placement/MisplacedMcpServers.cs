using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>MCP servers where other programs have them, or under an agent, instead of under <c>mcp.servers</c>.</summary>
public sealed class MisplacedMcpServers : ListedPlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2024", "misplaced-mcp-servers", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.3.22", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    /// <summary>One agent's servers would serve all agents.</summary>
    private protected override bool NeedsConsent(RuleContext context, Misplacement key) => IsUnderAgent(key);

    private protected override string GetAdvice(RuleContext context, Misplacement key) =>
        IsUnderAgent(key) ? "Move them there if all agents may use them: OpenClaw has no servers of a single agent." : base.GetAdvice(context, key);

    private static bool IsUnderAgent(Misplacement key) => key.Node.Path is var path
        && (path.StartsWith("agents.list", StringComparison.Ordinal) || path.StartsWith("agents.entries", StringComparison.Ordinal));
}
