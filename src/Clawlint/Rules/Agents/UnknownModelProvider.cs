using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>A model's provider is misspelled: nothing knows it, and a known one is nearly the same.</summary>
public sealed class UnknownModelProvider : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7241", "unknown-model-provider", Severity.Warning, Effect.Ignored, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnModel(Check);

    private void Check(RuleContext context, ConfigNode node, string text)
    {
        var name = ModelName.Parse(text);
        if (name.Provider.Length == 0 || KnownProviders.Contains(context, name.Provider))
        {
            return;
        }

        // A provider that nothing is near to may come from a plugin that is not named here; a short one is near to another by chance.
        if (NearestWord.To(name.Provider, KnownProviders.GetBuiltIn(context.Target.Release).Concat(KnownProviders.Names(context.Document))) is { } nearest
            && NearestWord.Distance(name.Provider, nearest.ToLowerInvariant()) <= name.Provider.Length / 5)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(node),
                $"{node.Path} names the provider {name.Provider}, which OpenClaw does not know; it finds that out when it calls the model. Did you mean {nearest}?") with
            {
                Fixes = [CreateFix(node, nearest, name)],
            });
        }
    }

    private CodeFix CreateFix(ConfigNode node, string provider, ModelName name) =>
        new($"Write {provider}/{name.Model}{name.Profile}", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Path}", () => MemberEdits.SetValue(node, JsonText.Quote($"{provider}/{name.Model}{name.Profile}")));
}
