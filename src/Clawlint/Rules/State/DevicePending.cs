using Clawlint.Diagnostics;
using Clawlint.Environments.State;

namespace Clawlint.Rules.State;

/// <summary>This machine's commands wait to be let in.</summary>
public sealed class DevicePending : DeviceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8109", "device-pending", Severity.Info, Effect.Connect)
    {
        Releases = [new(null, "2026.7.35", Severity.Info, Effect.Connect, null)],
    };

    private protected override void Check(RuleContext context, DeviceStore devices)
    {
        if (devices.Identity?.Root["deviceId"].AsString() is not { } id)
        {
            return;
        }

        foreach (var request in devices.Pending?.Root.Members ?? default)
        {
            if (request["deviceId"].AsString() == id)
            {
                string what = request["isRepair"].AsBoolean() == true ? "asked to be paired anew" : "asked to be paired";
                context.Report(context.Diagnose(Descriptor, PlaceOf(request), $"Commands on this machine {what} and wait for an answer (\"pairing required\"). A request counts for five minutes. Approve it: openclaw devices approve {request.Name}"));
            }
        }
    }
}
