using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules.Gateway;
using Clawlint.Rules.Schema;
using Clawlint.Syntax;

namespace Clawlint.Rules.Placement;

/// <summary>The address that the gateway listens on, given by a key that other servers use for it.</summary>
public sealed class GatewayHost : Rule
{
    private static readonly string[] Keys = ["host", "hostname", "address", "listen"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2203", "gateway-host", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string key in Keys)
        {
            subscriptions.OnPath($"gateway.{key}", Check);
        }
    }

    private void Check(RuleContext context, ConfigNode host)
    {
        if (host.AsString() is not { } address || host.IsUnresolved)
        {
            return;
        }

        context.Claim(host);
        string? mode = BindHosts.ModeOf(address, context.Target.Release);
        var bind = host.Parent["bind"];
        var finding = context.Diagnose(Descriptor, context.LocateKey(host), GetMessage(host, bind, mode));
        context.Report(finding with
        {
            Why = "OpenClaw rejects the whole file because of the unknown key.",
            Fixes = mode is null ? [] : [CreateFix(host, bind, mode)],
            SettingAside = SetAside.CreateFix(host, $"{context.Target.Release} does not know {host.Path}. Without gateway.bind only this machine reaches the gateway."),
        });
    }

    private static string GetMessage(ConfigNode host, ConfigNode bind, string? mode)
    {
        string advice = (mode, bind.IsMissing) switch
        {
            (null, _) => "Write gateway.bind: \"custom\" and the IPv4 address as gateway.customBindHost.",
            (_, false) when bind.AsString() == mode => "gateway.bind says the same, so remove it.",
            (_, false) => "gateway.bind says otherwise: keep the one that you mean.",
            ("loopback", _) => "Write gateway.bind: \"loopback\", which is the same.",
            _ => $"Write gateway.bind: \"{mode}\" if others are to reach the gateway, \"loopback\" if not.",
        };
        return $"OpenClaw does not know {host.Path} and rejects the file: where the gateway listens is said by gateway.bind. {advice}";
    }

    /// <summary>Loopback opens nothing; where another mode stands already, that one counts.</summary>
    private CodeFix CreateFix(ConfigNode host, ConfigNode bind, string mode) => bind.IsMissing
        ? new($"Replace {host.Path} by gateway.bind: \"{mode}\"", mode == "loopback" ? FixSafety.Safe : FixSafety.Unsafe, $"{Descriptor.Name}@{host.Name}", () => Replace(host, mode))
        : new($"Remove {host.Path}", bind.AsString() == mode ? FixSafety.Safe : FixSafety.Unsafe, $"{Descriptor.Name}@{host.Name}", () => MemberEdits.Remove(host));

    private static ImmutableArray<FixOperation> Replace(ConfigNode host, string mode)
    {
        var editor = new SyntaxEditor(host.File);
        editor.SetValue(host.Syntax, JsonText.Quote(mode));
        return editor.Rename(host.Member, "bind") ? EditOperation.FromEdits(host.File, editor.GetEdits()) : [];
    }
}
