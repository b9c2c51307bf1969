using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Secrets;

/// <summary>A secret reference asks a provider for what another kind of provider has.</summary>
public sealed class SecretRefProviderUndefined : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6064", "secret-ref-provider-undefined", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, null)],
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

        var configured = context.Document.Root["secrets"]["providers"][provider]["source"];
        if (configured.AsString() is { } source && source != reference["source"].AsString())
        {
            context.ReportValue(Descriptor, reference, $"{reference.Path} asks for a secret of kind {reference["source"].AsString()}, and its provider is one of kind {source}. OpenClaw rejects the file; make the two agree.");
        }
    }
}
