using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>The transport of an MCP server by a name that other programs have for it.</summary>
public sealed class McpTransportAlias : Rule
{
    private static readonly ReleaseFacts Facts = new("facts/mcp-transports.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7260", "mcp-transport-alias", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.4.26", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("mcp.servers.*.transport", Check);
        subscriptions.OnPath("nodeHost.mcp.servers.*.transport", Check);
    }

    private void Check(RuleContext context, ConfigNode transport)
    {
        if (transport.AsString() is not { } name || FindOwnName(name, context.Target.Release) is not { } own)
        {
            return;
        }

        context.Claim(transport);
        bool isLeftOut = own == "-";
        string advice = isLeftOut ? "Remove it: a server with a command is started by it." : $"Write \"{own}\".";
        Func<ImmutableArray<FixOperation>> operations = isLeftOut ? () => MemberEdits.Remove(transport) : () => MemberEdits.SetValue(transport, $"\"{own}\"");
        context.Report(context.Diagnose(Descriptor, context.LocateValue(transport), $"{context.Target.Release} does not know the transport \"{name}\" and rejects the file. {advice}") with
        {
            Fixes = [new CodeFix(isLeftOut ? $"Remove {transport.Path}" : $"Write \"{own}\"", FixSafety.Safe, $"{Descriptor.Name}@{transport.Path}", operations)],
        });
    }

    private static string? FindOwnName(string name, OpenClawRelease release) =>
        Facts.At(release).FirstOrDefault(fact => fact.Length > name.Length && fact[name.Length] == ' ' && fact.StartsWith(name, StringComparison.Ordinal))?[(name.Length + 1)..];
}
