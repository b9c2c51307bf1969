using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.State;

namespace Clawlint.Rules.State;

/// <summary>A device's id does not belong to its key, or two files mean different devices.</summary>
public sealed class DeviceIdMismatch : DeviceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8107", "device-id-mismatch", Severity.Error, Effect.Connect)
    {
        Releases = [new(null, "2026.7.35", Severity.Error, Effect.Connect, null)],
    };

    private protected override void Check(RuleContext context, DeviceStore devices)
    {
        string? id = devices.Identity?.Root["deviceId"].AsString();
        byte[]? key = DeviceStore.ReadPem(devices.Identity?.Root["publicKeyPem"].AsString());
        if (id is not null && key is not null && DeviceStore.IdOf(key) != id)
        {
            Report(context, devices.Identity!.Root["deviceId"], "This id does not belong to the key beside it, so the gateway refuses the device. Restore the file from a backup, or remove it: OpenClaw makes a new identity, which has to be approved.");
        }

        if (id is not null && devices.Tokens?.Root["deviceId"] is { IsMissing: false } owner && owner.AsString() != id)
        {
            Report(context, owner, "These tokens were given to another device than the one in device.json, so OpenClaw passes them over and the device has to be approved anew: openclaw devices list, then openclaw devices approve.");
        }

        foreach (var device in devices.Paired?.Root.Members ?? default)
        {
            if (DeviceStore.ReadRaw(device["publicKey"].AsString()) is not { } paired)
            {
                continue;
            }

            if (DeviceStore.IdOf(paired) != device.Name)
            {
                Report(context, device, "This id does not belong to the public key of the paired device, so the gateway refuses it. Remove the entry and pair the device anew: openclaw devices remove.");
            }
            else if (device.Name == id && key is not null && !key.AsSpan().SequenceEqual(paired))
            {
                Report(context, device, "The gateway knows this device by another key than device.json has, so it asks to pair again and again. Remove it and pair it anew: openclaw devices remove.");
            }
        }
    }

    private void Report(RuleContext context, ConfigNode node, string message) => context.Report(context.Diagnose(Descriptor, PlaceOf(node), message));
}
