using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>A command of nodes is allowed that OpenClaw withholds by itself: it acts on a device, or reads what is private there.</summary>
public sealed class NodeCommandAllowed : Rule
{
    private static readonly ReleaseFacts Commands = new("facts/node-commands.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5270", "node-command-allowed", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.nodes.allow_commands_dangerous"],
        Releases = [new("2026.2.9", null, Severity.Warning, Effect.Exposure, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("gateway.nodes.commands.allow[]", (context, command) => Check(context, command, command.Parent.Parent["deny"]));
        subscriptions.OnPath("gateway.nodes.allowCommands[]", (context, command) => Check(context, command, command.Parent.Parent["denyCommands"]));
    }

    private void Check(RuleContext context, ConfigNode command, ConfigNode denied)
    {
        string name = command.AsString()?.Trim() ?? "";
        if (!Commands.Holds($"dangerous {name}", context.Target.Release) || denied.Children.AsEnumerable().Any(other => other.HasText(name)))
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
