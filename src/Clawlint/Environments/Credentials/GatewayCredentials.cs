using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Environments.Credentials;

/// <summary>
/// Which token and password a release's gateway uses, and which its clients send: the order in which its own code asks config and environment.
/// The document must be the one that the program at hand reads, in that program's environment.
/// </summary>
/// <param name="document">The config.</param>
/// <param name="release">The release.</param>
public readonly struct GatewayCredentials(ConfigDocument document, OpenClawRelease release)
{
    private const string TokenVariable = "OPENCLAW_GATEWAY_TOKEN";
    private const string PasswordVariable = "OPENCLAW_GATEWAY_PASSWORD";

    // Until then the gateway took values as they are, blank ones too, and asked for nothing where it found none.
    private static readonly OpenClawRelease TrimsValues = OpenClawRelease.Parse("2026.2.22");
    private static readonly OpenClawRelease AsksForToken = OpenClawRelease.Parse("2026.2.19");
    private static readonly OpenClawRelease LocalFallsBackToRemote = OpenClawRelease.Parse("2026.2.26");
    private static readonly OpenClawRelease ReadsUrlVariable = OpenClawRelease.Parse("2026.3.2");
    private static readonly OpenClawRelease ForgetsOldPrefix = OpenClawRelease.Parse("2026.3.22");
    private static readonly OpenClawRelease ProxyForgetsRemotePassword = OpenClawRelease.Parse("2026.4.27");
    private static readonly OpenClawRelease ClientsReadConfigFirst = OpenClawRelease.Parse("2026.8.1");

    /// <summary>How a client that is given no option knows which gateway to talk to.</summary>
    public ClientTarget Target => release >= ReadsUrlVariable && Variable("OPENCLAW_GATEWAY_URL") is not null ? ClientTarget.Variable : ClientTarget.Config;

    private ConfigNode Gateway => document.Find("gateway");

    private ConfigNode Settings => Gateway["auth"];

    /// <summary>What the gateway asks for.</summary>
    public GatewayAuth OfGateway()
    {
        var token = GatewaySecret("token", TokenVariable);
        var password = GatewaySecret("password", PasswordVariable);
        string mode = Settings["mode"].AsString() is { Length: > 0 } chosen ? chosen
            : IsPresent(password) ? "password"
            : IsPresent(token) || release >= AsksForToken ? "token"
            : "none";
        return new(mode, token, password);
    }

    /// <summary>What a client sends.</summary>
    /// <param name="target">How it was told which gateway to talk to.</param>
    public ClientAuth OfClient(ClientTarget target)
    {
        if (target == ClientTarget.Option)
        {
            return new(Credential.None, Credential.None);
        }

        if (target == ClientTarget.Variable)
        {
            return new(FromEnvironment("TOKEN"), FromEnvironment("PASSWORD"));
        }

        return Gateway["mode"].AsString() == "remote" ? OfRemoteClient() : OfLocalClient();
    }

    private Credential GatewaySecret(string name, string variable)
    {
        var written = Settings[name];
        if (release < TrimsValues)
        {
            return written.AsString() is { } text ? new(text, CredentialSource.Config)
                : document.Environment.TryGetValue(variable, out string? set) ? new(set, CredentialSource.Environment)
                : Credential.None;
        }

        var fromConfig = FromConfig(written, CredentialSource.Config);
        if (release < ClientsReadConfigFirst)
        {
            // A reference is resolved before the gateway looks; where it cannot be, the variable may still help.
            return First(fromConfig, Set(variable, CredentialSource.Environment));
        }

        var remote = name == "password" && Settings["mode"].AsString() == "trusted-proxy" ? Credential.None : FromConfig(Gateway["remote"][name], CredentialSource.RemoteConfig);
        return First(fromConfig, Set(variable, CredentialSource.Environment), remote);
    }

    private ClientAuth OfLocalClient()
    {
        var local = (Token: FromConfig(Settings["token"], CredentialSource.Config), Password: FromConfig(Settings["password"], CredentialSource.Config));
        var remote = (Token: FromConfig(Gateway["remote"]["token"], CredentialSource.RemoteConfig), Password: FromConfig(Gateway["remote"]["password"], CredentialSource.RemoteConfig));
        if (release < LocalFallsBackToRemote)
        {
            remote = (Credential.None, Credential.None);
        }
        else if (release >= ProxyForgetsRemotePassword && Settings["mode"].AsString() == "trusted-proxy")
        {
            remote.Password = Credential.None;
        }

        return release >= ClientsReadConfigFirst
            ? new(First(local.Token, FromEnvironment("TOKEN"), Unless(local.Token, remote.Token)), First(local.Password, FromEnvironment("PASSWORD"), Unless(local.Password, remote.Password)))
            : new(First(FromEnvironment("TOKEN"), FromFile(local.Token, remote.Token)), First(FromEnvironment("PASSWORD"), FromFile(local.Password, remote.Password)));
    }

    private ClientAuth OfRemoteClient()
    {
        var token = FromConfig(Gateway["remote"]["token"], CredentialSource.RemoteConfig);
        var password = FromConfig(Gateway["remote"]["password"], CredentialSource.RemoteConfig);
        return release < TrimsValues
            ? new(token, First(FromEnvironment("PASSWORD"), password))
            : new(First(token, FromEnvironment("TOKEN"), FromConfig(Settings["token"], CredentialSource.Config)), First(FromEnvironment("PASSWORD"), password, FromConfig(Settings["password"], CredentialSource.Config)));
    }

    /// <summary>The local value where one is configured at all, else the remote one.</summary>
    private static Credential FromFile(Credential local, Credential remote) => local.Exists ? local : remote;

    private static Credential Unless(Credential local, Credential remote) => local.Exists ? Credential.None : remote;

    /// <summary>The first that has a value; where none has, the first reference, which keeps its owner from going on.</summary>
    private static Credential First(params ReadOnlySpan<Credential> candidates)
    {
        var reference = Credential.None;
        foreach (var candidate in candidates)
        {
            if (candidate.Value is not null)
            {
                return candidate;
            }

            reference = reference.Exists ? reference : candidate;
        }

        return reference;
    }

    private static Credential FromConfig(ConfigNode node, CredentialSource source) => node switch
    {
        { Kind: ConfigKind.Object } => new(null, CredentialSource.Reference),
        { IsUnresolved: true } => new(null, CredentialSource.MissingVariable),
        _ when node.AsString()?.Trim() is { Length: > 0 } text => new(text, source),
        _ => Credential.None,
    };

    private Credential FromEnvironment(string suffix)
    {
        var current = Set("OPENCLAW_GATEWAY_" + suffix, CredentialSource.Environment);
        return current.Exists || release >= ForgetsOldPrefix ? current : Set("CLAWDBOT_GATEWAY_" + suffix, CredentialSource.LegacyEnvironment);
    }

    private Credential Set(string variable, CredentialSource source) => Variable(variable) is { } value ? new(value, source) : Credential.None;

    private string? Variable(string name) =>
        document.Environment.TryGetValue(name, out string? value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private bool IsPresent(Credential credential) => credential.Exists && (release >= TrimsValues || credential.Value is not "");
}
