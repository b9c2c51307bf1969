using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>From where the gateway can be reached, as far as its settings say.</summary>
internal readonly struct GatewayExposure(ConfigNode gateway, OpenClawRelease release)
{
    private static readonly OpenClawRelease RefusesBindBesideTailscale = OpenClawRelease.Parse("2026.3.1");
    private static readonly string[] Modes = ["loopback", "lan", "auto", "tailnet", "custom"];

    /// <summary>
    /// The bind mode; an address counts as the mode that it stands for, and nothing as loopback, though in a container newer releases listen everywhere then.
    /// A variable that is not known here, a word that is no mode, or a mode that OpenClaw rejects beside Tailscale counts as nothing: no finding rests on it.
    /// </summary>
    public string Bind => gateway["bind"] is { IsUnresolved: false } node && node.AsString() is { } bind && (BindHosts.ModeOf(bind, release) ?? bind) is var mode
        && Modes.Contains(mode) && (Tailscale is null || mode == "custom" || release < RefusesBindBesideTailscale) ? mode : "loopback";

    /// <summary>Whether the gateway listens on more than this machine's loopback; null where its settings let the machine decide.</summary>
    public bool? ListensBeyondLoopback => Bind switch
    {
        "loopback" => false,
        "lan" => true,
        "custom" when gateway["customBindHost"].AsString()?.Trim() is { } host && GatewayAddress.IsIPv4(host) => !GatewayAddress.IsLoopback(host),
        _ => null,
    };

    /// <summary>How Tailscale makes the gateway reachable: <c>serve</c>, <c>funnel</c>, or null where it does not.</summary>
    public string? Tailscale => gateway["tailscale"]["mode"].AsString() is "serve" or "funnel" ? gateway["tailscale"]["mode"].AsString() : null;

    /// <summary>True when others than this machine can reach the gateway, or may.</summary>
    public bool IsExposed => ListensBeyondLoopback != false || Tailscale is not null;
}
