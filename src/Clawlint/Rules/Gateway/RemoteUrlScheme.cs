using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Gateway;

/// <summary>The URL of the remote gateway is not one that clients can connect to: ws:// or wss://.</summary>
public sealed class RemoteUrlScheme : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4038", "remote-url-scheme", Severity.Error, Effect.Connect, FixSafety.Safe)
    {
        Releases = [new("2026.3.2", null, Severity.Error, Effect.Connect, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.remote.url", Check);

    private void Check(RuleContext context, ConfigNode node)
    {
        if (RemoteUrl.Find(node, context.Target.Release) is not { } url || url.Scheme is "ws" or "wss")
        {
            return;
        }

        string? webSocket = url.Uri?.Scheme switch { "http" => "ws", "https" => "wss", _ => null };
        string advice = webSocket is null ? "Begin it with wss://, or with ws:// where the connection stays in a network that you trust." : $"Write {webSocket}:// instead of {url.Uri!.Scheme}://.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(node), $"gateway.remote.url does not begin with ws:// or wss://, and clients of {context.Target.Release} refuse it. {advice}") with
        {
            Fixes = webSocket is not null
                ? [new CodeFix($"Write {webSocket}://", FixSafety.Safe, Descriptor.Name, () => MemberEdits.SetValue(node, JsonText.Quote(webSocket + url.Text[url.Text.IndexOf(':', StringComparison.Ordinal)..])))]
                : url.Text.Contains("://", StringComparison.Ordinal) ? ImmutableArray<CodeFix>.Empty
                : [new CodeFix("Begin it with wss://", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.SetValue(node, JsonText.Quote("wss://" + url.Text)))],
        });
    }
}
