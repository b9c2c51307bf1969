using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Discovery;
using Clawlint.Environments.State;
using Clawlint.Syntax;

namespace Clawlint.Rules.State;

/// <summary>Files of devices from the time before OpenClaw kept them in its database.</summary>
public sealed class LegacyDeviceFiles : DeviceRule
{
    private const string Cure = "Stop the gateway and run openclaw doctor --fix, which takes them into the database.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3110", "legacy-device-files", Severity.Error, Effect.Connect)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Connect, null)],
    };

    private protected override void Check(RuleContext context, DeviceStore devices)
    {
        bool hasDatabase = context.World!.Files.Files.GetKind(Path.Join(context.World.StateFolder, "state", "openclaw.sqlite")) == FileKind.File;
        string release = context.Target.Release.Name;
        if (devices.Tokens is { } tokens)
        {
            Report(context, tokens, $"{release} keeps device tokens in its database, and while this file is there every command that needs one stops: \"Legacy device auth requires migration\". {Cure}", isBlocking: true);
        }

        if (devices.Identity is { } identity)
        {
            Report(context, identity, hasDatabase
                ? $"{release} keeps the device's identity in its database, and this file stops it where the database has none. {Cure}"
                : $"{release} keeps the device's identity in its database, and while this file is there and the database has none it does not go on. {Cure}", isBlocking: !hasDatabase);
        }

        foreach (var pairings in new[] { devices.Paired, devices.Pending }.OfType<ConfigDocument>())
        {
            Report(context, pairings, $"{release} keeps its devices in its database and does not read this file: what was paired before is not. {Cure}", isBlocking: false);
        }
    }

    private void Report(RuleContext context, ConfigDocument document, string message, bool isBlocking)
    {
        var finding = context.Diagnose(Descriptor, new Location(document.Tree.Text, new TextSpan(document.Root.Syntax.Span.Start, 1)), message);
        context.Report(isBlocking ? finding : finding with { Severity = Severity.Warning, Effect = Effect.Connect });
    }
}
