using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Security;

/// <summary>MCP servers may show pages of their own.</summary>
public sealed class McpAppsEnabled() : FlagRule("mcp.apps.enabled")
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5263", "mcp-apps-enabled", Severity.Info, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["mcp.apps.enabled"],
        Releases = [new("2026.8.1", null, Severity.Info, Effect.Exposure, FixSafety.Unsafe)],
    };

    private protected override string GetMessage(RuleContext context, ConfigNode flag) =>
        "mcp.apps.enabled lets every configured MCP server show pages of its own, which can call its tools. Keep it only if you trust all of them.";
}
