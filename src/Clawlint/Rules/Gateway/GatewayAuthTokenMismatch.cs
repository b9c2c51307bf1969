using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Rules.Gateway;

/// <summary>The token that clients send and the one that the gateway wants are both in the file, and differ.</summary>
public sealed class GatewayAuthTokenMismatch : Rule
{
    private const int DefaultPort = 18789;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4029", "gateway-auth-token-mismatch", Severity.Error, Effect.Connect, FixSafety.Manual);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.remote.token", Check);

    private void Check(RuleContext context, ConfigNode clientToken)
    {
        var gateway = context.Document.Find("gateway");
        var serverToken = gateway["auth"]["token"];
        if (!Differ(clientToken, serverToken) || GatewayCredential.GetMode(gateway["auth"]) != "token")
        {
            return;
        }

        bool isRemote = gateway["mode"].AsString() == "remote";
        if (isRemote && !PointsAtOwnGateway(gateway, context.Target.Release))
        {
            return; // two gateways, two tokens
        }

        var finding = context.Diagnose(Descriptor, context.LocateValue(clientToken), GetMessage(isRemote));
        context.Report(finding with
        {
            Severity = isRemote ? Severity.Error : Severity.Info,
            Effect = isRemote ? Effect.Connect : Effect.None,
            Related = [new RelatedLocation(context.LocateValue(serverToken), "the gateway's own token")],
            Fixes = [CreateFix(clientToken, serverToken)],
        });
    }

    private static bool Differ(ConfigNode clientToken, ConfigNode serverToken) =>
        GatewayCredential.GetLiteral(clientToken) is { Length: > 0 } client
        && GatewayCredential.GetLiteral(serverToken) is { Length: > 0 } server
        && client != server;

    private static string GetMessage(bool isRemote) => isRemote
        ? "gateway.remote.token and gateway.auth.token differ, but both are for the gateway on this machine, which refuses clients with the wrong one. Use one token for both."
        : "gateway.remote.token and gateway.auth.token differ. Clients on this machine send gateway.auth.token, so the other one has no effect unless gateway.mode is remote.";

    /// <summary>Advice only: the other token would be lost, and it may be the right one.</summary>
    private CodeFix CreateFix(ConfigNode clientToken, ConfigNode serverToken) =>
        new("Set gateway.remote.token to the value of gateway.auth.token", FixSafety.Manual, Descriptor.Name, () =>
        {
            var editor = new SyntaxEditor(clientToken.File);
            editor.SetValue(clientToken.Syntax, JsonText.Quote(serverToken.AsString()!));
            return EditOperation.FromEdits(clientToken.File, editor.GetEdits());
        });

    /// <summary>True when clients connect, without a tunnel, to this machine and the gateway's own port.</summary>
    private static bool PointsAtOwnGateway(ConfigNode gateway, OpenClawRelease release) =>
        RemoteUrl.Find(gateway["remote"]["url"], release) is { IsLoopback: true, HasTunnel: false } url
        && url.Uri!.Port == (gateway["port"].AsNumber() ?? DefaultPort);
}
