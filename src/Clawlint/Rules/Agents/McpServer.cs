using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>An MCP server with a key that OpenClaw has under another name, or without what its transport needs.</summary>
public sealed class McpServer : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7212", "mcp-server", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.6.1", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("mcp.servers.*", Check);
        subscriptions.OnPath("nodeHost.mcp.servers.*", Check);
    }

    private static readonly OpenClawRelease RefusesDisabled = OpenClawRelease.Parse("2026.8.1");

    /// <summary>What other programs call a setting, and OpenClaw's own name for it.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["connectTimeout"] = "connectionTimeoutMs, in milliseconds",
        ["connect_timeout"] = "connectionTimeoutMs, in milliseconds",
        ["timeout"] = "requestTimeoutMs, in milliseconds",
        ["workingDirectory"] = "cwd",
        ["supports_parallel_tool_calls"] = "supportsParallelToolCalls",
        ["ssl_verify"] = "sslVerify",
        ["client_cert"] = "clientCert",
        ["client_key"] = "clientKey",
    };

    private void Check(RuleContext context, ConfigNode server)
    {
        if (server.HasName("__proto__"))
        {
            context.ReportKey(Descriptor, server, $"{server.Path} is a name that JavaScript keeps for itself, and OpenClaw rejects the file. Rename the server.");
        }

        if (server.Kind == ConfigKind.Object)
        {
            foreach (var setting in server.Members)
            {
                CheckName(context, setting);
            }
        }

        if (server["codex"]["default_tools_approval_mode"] is { IsMissing: false } approval)
        {
            context.Claim(approval);
            context.ReportKey(Descriptor, approval, $"{approval.Path} is called defaultToolsApprovalMode, and OpenClaw rejects the file. Rename it.");
        }

        if (server["transport"].AsString() == "stdio" && string.IsNullOrWhiteSpace(server["command"].AsString()))
        {
            context.ReportValue(Descriptor, server["transport"], $"{server.Path} is started by a command (transport stdio) and has none, so OpenClaw rejects the file. Add command.");
        }

        CheckIdentity(context, server);
    }

    private void CheckName(RuleContext context, ConfigNode setting)
    {
        if (Aliases.TryGetValue(setting.Name!, out string? known))
        {
            context.ReportKey(Descriptor, setting, $"{setting.Path} is called {known} by OpenClaw, which rejects the file because of it.");
        }
        else if (setting.HasName("disabled"))
        {
            CheckDisabled(context, setting);
        }
    }

    /// <summary>Before it was refused, it was passed over, and the server ran.</summary>
    private void CheckDisabled(RuleContext context, ConfigNode disabled)
    {
        if (context.Target.Release >= RefusesDisabled)
        {
            context.ReportKey(Descriptor, disabled, $"{disabled.Path} is not a setting of OpenClaw, which rejects the file because of it. Use enabled, with the opposite value.");
        }
        else if (disabled.AsBoolean() == true)
        {
            string message = $"{disabled.Path} is not a setting of OpenClaw, which starts the server all the same. Use \"enabled\": false.";
            context.Report(context.Diagnose(Descriptor, context.LocateKey(disabled), message) with { Severity = Severity.Warning, Effect = Effect.Ignored });
        }
    }

    private void CheckIdentity(RuleContext context, ConfigNode server)
    {
        var oauth = server["oauth"];
        if (oauth["identity"].AsString() != "per-requester")
        {
            return;
        }

        if (oauth["authProfileId"].AsString() is { Length: > 0 })
        {
            context.ReportKey(Descriptor, oauth["authProfileId"], $"{oauth["authProfileId"].Path} and an identity for each requester exclude each other. Remove one.");
        }

        if (server["auth"].AsString() != "oauth" || server["url"].AsString() is not { Length: > 0 } || !server["command"].IsMissing || server["transport"].AsString() == "stdio")
        {
            context.ReportValue(Descriptor, oauth["identity"], $"{oauth["identity"].Path} per-requester needs auth oauth and a server that is reached by its url. OpenClaw rejects the file.");
        }
    }
}
