using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.State;
using Clawlint.Fixes;

namespace Clawlint.Rules.State;

/// <summary>The device token that this machine's commands keep is not the one that the gateway knows.</summary>
public sealed class DeviceTokenStale : DeviceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8106", "device-token-stale", Severity.Error, Effect.Connect, FixSafety.Unsafe)
    {
        Releases = [new(null, "2026.7.35", Severity.Error, Effect.Connect, FixSafety.Unsafe)],
    };

    private protected override void Check(RuleContext context, DeviceStore devices)
    {
        if (devices is not { Tokens: { } tokens, Paired: not null } || tokens.Root["deviceId"].AsString() is not { } id)
        {
            return;
        }

        foreach (var token in tokens.Root["tokens"].Members)
        {
            var known = devices.FindPaired(id)["tokens"][token.Name!];
            if (!known.IsMissing && Describe(token, known) is { } reason)
            {
                Report(context, token, known, reason);
            }
        }
    }

    /// <summary>Why the gateway does not take a token; null where it does.</summary>
    private static string? Describe(ConfigNode token, ConfigNode known) =>
        !known["revokedAtMs"].IsMissing ? "the gateway has revoked it"
        : token["token"].AsString() != known["token"].AsString() ? "the gateway knows another one"
        : token["updatedAtMs"].AsNumber() < (known["rotatedAtMs"].AsNumber() ?? known["createdAtMs"].AsNumber()) ? "the gateway has given out a newer one since"
        : null;

    private void Report(RuleContext context, ConfigNode token, ConfigNode known, string reason)
    {
        string path = token.Document.Tree.Text.Path;
        context.Report(context.Diagnose(
            Descriptor,
            PlaceOf(token),
            $"The device token that commands on this machine keep for the role {token.Name} is stale: {reason}. They end in \"device token mismatch\". Rename {Path.GetFileName(path)}, run any command again, and approve its request: openclaw devices list, then openclaw devices approve.") with
        {
            Related = [new RelatedLocation(PlaceOf(known), "what the gateway knows of it")],
            Fixes = [new CodeFix($"Rename {Path.GetFileName(path)} to {Path.GetFileName(path)}.bak", FixSafety.Unsafe, Descriptor.Name, () => [new RenameOperation(path, path + ".bak")])],
        });
    }
}
