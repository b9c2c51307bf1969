using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>A command of nodes is allowed that OpenClaw withholds by itself: it acts on a device, or reads what is private there.</summary>
public sealed class NodeCommandAllowed : NodeCommandRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5270", "node-command-allowed", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.nodes.allow_commands_dangerous"],
        Releases = [new("2026.2.9", null, Severity.Warning, Effect.Exposure, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    private protected override string List => "allow";

    /// <inheritdoc/>
    private protected override string OtherList => "deny";

    /// <inheritdoc/>
    private protected override void Check(RuleContext context, ConfigNode command, string name)
    {
        if (!Commands.Holds($"dangerous {name}", context.Target.Release))
        {
            return;
        }

        bool isExposed = new GatewayExposure(context.Document.Find("gateway"), context.Target.Release).IsExposed;
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateValue(command),
            $"{command.Path} allows {name}, which OpenClaw withholds unless it is asked for: agents can then use it on every paired device{(isExposed ? ", and others than this machine can reach the gateway" : "")}. Take it out unless you need it.") with
        {
            Fixes = [new CodeFix($"Take {name} out of {command.Parent.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{command.Path}", () => MemberEdits.RemoveElement(command))],
        });
    }
}
