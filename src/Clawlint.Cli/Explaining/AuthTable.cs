using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Environments.Compose;
using Clawlint.Environments.Credentials;
using Clawlint.Releases;
using Clawlint.Secrets;

namespace Clawlint.Cli.Explaining;

/// <summary>Who uses which credential of a config, and from where.</summary>
internal sealed class AuthTable(AnalysisInput input, bool showSecrets)
{
    private readonly ConfigDocument _document = ConfigDocument.Create(input.Tree, input.Sources, ReleaseReading.For(input.Target.Release));

    /// <summary>The lines: each gateway, then its clients.</summary>
    public IReadOnlyList<AuthRow> CreateRows()
    {
        var survey = CredentialSurvey.Create(input, _document);
        var rows = new List<AuthRow>();
        foreach (var gateway in survey.Gateways)
        {
            rows.Add(RowOf(gateway));
            rows.AddRange(survey.Clients.Where(client => client.Gateway == gateway).Select(RowOf));
            if (gateway.Auth.Mode is "token" or "password")
                rows.Add(new("Control UI", "control-ui", gateway.Auth.Mode, CredentialSource.None, "what you paste in its settings: the gateway's", null, null));
        }

        rows.AddRange(survey.Clients.Where(static client => client.Gateway is null).Select(RowOf));
        return rows;
    }

    private AuthRow RowOf(GatewayParty gateway)
    {
        var who = gateway.Service is { } service ? $"gateway in {service.Service.Name}" : "gateway";
        var mode = gateway.Auth.Mode;
        return gateway.Auth.Mode is "token" or "password"
            ? new(who, "gateway", mode, gateway.Auth.Secret.Source, Describe(gateway.Auth.Secret, mode, gateway.Service, gateway.Document), ValueOf(gateway.Auth.Secret), null)
            : new(who, "gateway", mode, CredentialSource.None, mode == "none" ? "everyone is let in" : "a proxy says who it is", null, null);
    }

    private AuthRow RowOf(ClientParty client)
    {
        var who = client.Service is { } service ? $"commands in {service.Service.Name}" : _document.Find("gateway", "mode").AsString() == "remote" ? "commands here, for a remote gateway" : "commands here";
        var secret = client.Gateway?.Auth.Mode is "password" ? "password" : "token";
        var sent = secret == "password" ? client.Auth.Password : client.Auth.Token;
        return new(who, "client", secret, sent.Source, Describe(sent, secret, client.Service, document: null), ValueOf(sent), client.Match);
    }

    private string? ValueOf(Credential credential) => !credential.IsKnown ? null : showSecrets ? credential.Value : SecretMask.Replacement(credential.Value!.Length);

    private string Describe(Credential credential, string secret, OpenClawService? service, ConfigDocument? document)
    {
        var suffix = secret.ToUpperInvariant();
        return credential.Source switch
        {
            CredentialSource.Config => $"gateway.auth.{secret}{PlaceOf("auth", secret)}",
            CredentialSource.RemoteConfig => $"gateway.remote.{secret}{PlaceOf("remote", secret)}",
            CredentialSource.Environment => VariableText($"OPENCLAW_GATEWAY_{suffix}", service),
            CredentialSource.LegacyEnvironment => VariableText($"CLAWDBOT_GATEWAY_{suffix}", service),
            CredentialSource.Option => $"--{secret} of its command",
            CredentialSource.MissingVariable => $"gateway.auth.{secret} names a variable that is not set there",
            CredentialSource.Reference => $"a reference at gateway.auth.{secret} that cannot be followed here",
            _ when document is null => "nothing",
            _ when document.Environment.IsComplete && !document.Root.IsIncomplete => "nothing: it makes one up",
            _ => "not in these files",
        };
    }

    private string PlaceOf(string section, string secret)
    {
        var node = _document.Find("gateway", section)[secret];
        var text = node.File.Text;
        return $", {text.Path}:{text.GetPosition(node.Syntax.Span.Start).Line}" + (node.IsSubstituted ? ", from a variable" : "");
    }

    private string VariableText(string name, OpenClawService? service)
    {
        if (service?.Service.FindVariable(name) is { } variable)
            return $"{name}, {variable.Source.Path}:{variable.Source.GetPosition(variable.NameSpan.Start).Line}";
        var source = service is null ? _document.Environment.GetSource(name) : EnvironmentSource.StateFile;
        return name + source switch
        {
            EnvironmentSource.StateFile => $", {input.World?.StateVariables?.File.Text.Path}",
            EnvironmentSource.WorkingDirectoryFile => $", {input.World?.WorkingVariables?.File.Text.Path}",
            EnvironmentSource.Config => ", env.vars",
            EnvironmentSource.Service => ", the service unit",
            _ => ", the environment",
        };
    }
}
