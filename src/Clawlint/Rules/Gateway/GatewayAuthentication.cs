using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>What the gateway asks its clients for, and where it finds it: in the config, then in the environment, and from 2026.8.2 last in what clients send to a remote gateway.</summary>
internal readonly struct GatewayAuthentication(ConfigDocument document, OpenClawRelease release)
{
    private static readonly OpenClawRelease FallsBackToRemote = OpenClawRelease.Parse("2026.8.2");

    /// <summary>True when this machine is to run a gateway, so that its settings count; without a mode one can still be started by an option.</summary>
    public bool IsLocal => Gateway["mode"].AsString() != "remote";

    /// <summary>The settings.</summary>
    public ConfigNode Settings => Gateway["auth"];

    /// <summary>What it asks for: <c>token</c>, <c>password</c>, or a mode that asks for neither.</summary>
    public string Mode => GatewayCredential.GetMode(Settings);

    /// <summary>True when Tailscale's own word for who someone is lets them in without a secret.</summary>
    public bool AdmitsTailscale => Settings["allowTailscale"].AsBoolean() ?? Gateway["tailscale"]["mode"].AsString() == "serve";

    private ConfigNode Gateway => document.Find("gateway");

    /// <summary>Whether the gateway finds a token or a password.</summary>
    public SecretState StateOf(string name)
    {
        var written = Settings[name];
        if (!written.IsMissing || IsSet(document.Environment, $"OPENCLAW_GATEWAY_{name.ToUpperInvariant()}"))
        {
            return SecretState.Present;
        }

        if (release >= FallsBackToRemote && !Gateway["remote"][name].IsMissing)
        {
            return SecretState.Present;
        }

        bool isIncomplete = document.Root.IsIncomplete || Gateway.IsIncomplete || Settings.IsIncomplete || !document.Environment.IsComplete;
        return isIncomplete ? SecretState.Unknown : SecretState.Absent;
    }

    private static bool IsSet(EnvironmentVariables environment, string name) => environment.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value);
}
