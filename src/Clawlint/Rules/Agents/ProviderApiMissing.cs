using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A provider's models do not say which API speaks for them.</summary>
public sealed class ProviderApiMissing : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7283", "provider-api-missing", Severity.Warning, Effect.Ignored)
    {
        Releases = [new(null, "2026.3.7", Severity.Warning, Effect.Ignored, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("models.providers.*", Check);

    private void Check(RuleContext context, ConfigNode provider)
    {
        if (!provider["api"].IsMissing || provider.IsIncomplete || provider["models"].Children.Count == 0 || !IsOfTheUser(provider)
            || provider["models"].Children.AsEnumerable().FirstOrDefault(static model => model.Kind == ConfigKind.Object && !model.IsIncomplete && model["api"].IsMissing) is not { IsMissing: false } model)
        {
            return;
        }

        string id = model["id"].AsString() is { } name ? $" {name}" : "";
        context.ReportKey(Descriptor, provider, $"{provider.Path} has no api, nor has its model{id}, so that OpenClaw cannot call it (no API provider registered). Set api to what the server speaks, such as \"openai-completions\".");
    }

    /// <summary>Models that OpenClaw brings along have their API from there.</summary>
    private static bool IsOfTheUser(ConfigNode provider)
    {
        string id = provider.Name!.Trim().ToLowerInvariant();
        return Uri.TryCreate(provider["baseUrl"].AsString(), UriKind.Absolute, out var address) && address.IsLoopback
            || (!KnownIds.ModelProviders.All.Contains(id, StringComparer.Ordinal) && !KnownIds.OtherProviders.All.Contains(id, StringComparer.Ordinal));
    }
}
