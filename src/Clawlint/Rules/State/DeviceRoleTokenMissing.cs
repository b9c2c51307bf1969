using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.State;

namespace Clawlint.Rules.State;

/// <summary>A paired device was approved for a role, and has no token for it, or one that reaches further.</summary>
public sealed class DeviceRoleTokenMissing : DeviceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8108", "device-role-token-missing", Severity.Warning, Effect.Connect)
    {
        Releases = [new(null, "2026.7.35", Severity.Warning, Effect.Connect, null)],
    };

    private protected override void Check(RuleContext context, DeviceStore devices)
    {
        foreach (var device in devices.Paired?.Root.Members ?? default)
        {
            foreach (string role in RolesOf(device))
            {
                Check(context, device, role);
            }
        }
    }

    private void Check(RuleContext context, ConfigNode device, string role)
    {
        var token = device["tokens"][role];
        if (token.IsMissing || !token["revokedAtMs"].IsMissing)
        {
            Report(context, device, $"This device is approved as {role} and has no token for it, so it ends in \"pairing required\" or \"device token mismatch\". Give it one: openclaw devices rotate with its id and --role {role}.");
            return;
        }

        var approved = TextsOf(device["approvedScopes"].IsMissing ? device["scopes"] : device["approvedScopes"]);
        if (role == "operator" && TextsOf(token["scopes"]).FirstOrDefault(scope => !approved.Contains(scope) && !approved.Contains("operator.admin")) is { } beyond)
        {
            Report(context, token, $"This token reaches further than what was approved: {beyond}. The gateway asks for a new approval. Rotate it: openclaw devices rotate with the device's id and --role {role}.");
        }
    }

    private static IEnumerable<string> RolesOf(ConfigNode device) =>
        (device["roles"].IsMissing ? [device["role"].AsString() ?? ""] : TextsOf(device["roles"])).Where(static role => role.Length > 0).Distinct(StringComparer.Ordinal);

    private static List<string> TextsOf(ConfigNode list)
    {
        var texts = new List<string>();
        foreach (var element in list.Kind == ConfigKind.Array ? list.Children : default)
        {
            texts.Add(element.AsString() ?? "");
        }

        return texts;
    }

    private void Report(RuleContext context, ConfigNode node, string message) => context.Report(context.Diagnose(Descriptor, PlaceOf(node), message));
}
