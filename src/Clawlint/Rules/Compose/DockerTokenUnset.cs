using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments;
using Clawlint.Environments.Compose;
using Clawlint.Environments.Credentials;

namespace Clawlint.Rules.Compose;

/// <summary>A compose file passes on a token that its <c>.env</c> does not set.</summary>
public sealed class DockerTokenUnset : Rule
{
    private const string Variable = "OPENCLAW_GATEWAY_TOKEN";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8099", "docker-token-unset", Severity.Warning, Effect.Connect);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var project in context.World?.Compose ?? [])
        {
            // Without a .env the shell may well set it: that is how a pipeline does.
            if (project.Project.Variables is { } variables)
            {
                foreach (var service in project.Gateways)
                {
                    Check(context, variables, service);
                }
            }
        }
    }

    private void Check(RuleContext context, DotEnvText variables, OpenClawService service)
    {
        if (service.Service.FindVariable(Variable) is not { IsFromFile: false } passed || !IsEmpty(passed.Text) || HasOtherSecret(context, service))
        {
            return;
        }

        string name = passed.Text.Missing is [var missing, ..] ? missing : Variable;
        var entry = variables.Find(name);
        string consequence = entry is null ? $"{variables.File.Text.Path} does not set {name}" : $"{variables.File.Text.Path} leaves {name} empty";
        context.Report(context.Diagnose(
            Descriptor,
            new Location(passed.Source, passed.ValueSpan.IsEmpty ? passed.NameSpan : passed.ValueSpan),
            $"{consequence}, so {service.Service.Name} gets no token: the gateway makes up its own, and no client knows it. Set {name} there, for example to the output of: openssl rand -hex 32") with
        {
            Related = entry is null ? [] : [new RelatedLocation(new Location(variables.File.Text, entry.NameSpan), "here it is empty")],
        });
    }

    private static bool IsEmpty(ComposeText text) => text.Missing.Length > 0 || (!text.IsLiteral && string.IsNullOrWhiteSpace(text.Value));

    /// <summary>True where the gateway finds a secret all the same, or asks for none.</summary>
    private static bool HasOtherSecret(RuleContext context, OpenClawService service) =>
        context.Credentials.Gateways.FirstOrDefault(gateway => gateway.Service == service) is not { Auth: { Mode: "token" } auth }
        || (auth.Token.Exists && auth.Token.Source != CredentialSource.Environment);
}
