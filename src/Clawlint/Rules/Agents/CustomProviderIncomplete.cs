using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A model provider that OpenClaw does not bring along lacks its address or its models.</summary>
public sealed class CustomProviderIncomplete : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7016", "custom-provider-incomplete", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.5.19", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("models.providers.*", Check);

    private void Check(RuleContext context, ConfigNode provider)
    {
        if (provider.Kind != ConfigKind.Object || provider.IsIncomplete || KnownIds.ModelProviders.Holds(provider.Name!.Trim().ToLowerInvariant(), context.Target.Release))
        {
            return;
        }

        if (provider["baseUrl"] is { IsMissing: true } or { Kind: ConfigKind.String } && string.IsNullOrEmpty(provider["baseUrl"].AsString()))
        {
            context.ReportMissing(Descriptor, provider, "baseUrl", $"OpenClaw has no provider {provider.Name} of its own, so {provider.Path} needs baseUrl, the address of its API.");
        }

        if (provider["models"].IsMissing)
        {
            context.ReportMissing(Descriptor, provider, "models", $"OpenClaw has no provider {provider.Name} of its own, so {provider.Path} needs models, the list of its models.", CreateFix(provider));
        }
    }

    private CodeFix CreateFix(ConfigNode provider) =>
        new($"Add an empty models list to {provider.Path}", FixSafety.Safe, $"{Descriptor.Name}@{provider.Path}", () => MemberEdits.Insert(provider, "models", "[]"));
}
