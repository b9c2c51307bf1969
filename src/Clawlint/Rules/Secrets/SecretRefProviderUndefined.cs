using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Secrets;

/// <summary>A secret reference asks a provider that is not set up, or one of another kind.</summary>
public sealed class SecretRefProviderUndefined : Rule
{
    private static readonly OpenClawRelease RejectsOtherKinds = OpenClawRelease.Parse("2026.8.1");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6064", "secret-ref-provider-undefined", Severity.Error, Effect.Load)
    {
        Releases =
        [
            new("2026.2.26", "2026.7.35", Severity.Warning, Effect.Ignored, null),
            new("2026.8.1", null, Severity.Error, Effect.Load, null),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnKind(ConfigKind.Object, Check);

    private void Check(RuleContext context, ConfigNode reference)
    {
        if (reference["source"].AsString() is not ("env" or "file" or "exec" or "store") || reference["provider"].AsString() is not { } provider || reference["id"].IsMissing
            || reference.Path.StartsWith("secrets.", StringComparison.Ordinal))
        {
            return;
        }

        string wanted = reference["source"].AsString()!;
        var configured = context.Document.Find("secrets", "providers", provider);
        if (configured["source"].AsString() is { } source && source != wanted)
        {
            bool isRejected = context.Target.Release >= RejectsOtherKinds;
            Report(
                context,
                reference,
                $"{reference.Path} asks for a secret of kind {wanted}, and its provider is one of kind {source}. {(isRejected ? "OpenClaw rejects the file; m" : "M")}ake the two agree.",
                isRejected ? Effect.Load : Effect.Ignored);
        }
        else if (!context.References.FindDeclarations(ReferenceKind.SecretProvider, provider).Any() && !context.Document.Find("secrets").IsIncomplete && !IsBuiltIn(context.Document, wanted, provider))
        {
            bool isGatewaySecret = IsGatewaySecret(reference);
            Report(
                context,
                reference,
                $"{reference.Path} asks the provider {provider}, and secrets.providers has none of that name, so "
                + (isGatewaySecret ? "the gateway refuses to start. Set it up there." : "the credential counts as absent. Set it up there."),
                isGatewaySecret ? Effect.Start : Effect.Ignored);
        }
    }

    private void Report(RuleContext context, ConfigNode reference, string message, Effect effect)
    {
        var finding = context.Diagnose(Descriptor, context.LocateValue(reference), message);
        context.Report(finding with { Severity = effect == Effect.Ignored ? Severity.Warning : Severity.Error, Effect = effect, OpenClawPath = RuleContext.OpenClawPathOf(reference) });
    }

    /// <summary>Variables and OpenClaw's own store have a provider without being set up, called default unless the config says otherwise.</summary>
    private static bool IsBuiltIn(ConfigDocument document, string source, string provider) =>
        source is "env" or "store" && provider == (document.Find("secrets", "defaults", source).AsString() ?? "default");

    /// <summary>True for the secret that the gateway itself asks for.</summary>
    private static bool IsGatewaySecret(ConfigNode reference) =>
        reference.Parent.HasName("auth") && reference.Parent.Parent.HasName("gateway") && reference.HasName(GatewayCredential.GetMode(reference.Parent));
}
