using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>A Claude model in the spelling of another provider: Anthropic's own ids have no dots.</summary>
public sealed class ModelIdDotted : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7242", "model-id-dotted", Severity.Warning, Effect.Ignored, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnModel(Check);

    private void Check(RuleContext context, ConfigNode node, string text)
    {
        if (DottedModel.Correct(text) is not { } corrected || ModelSuccessors.Find(ModelName.Parse(text), context.Target.Release) is not null)
        {
            return;
        }

        context.Report(context.Diagnose(
            Descriptor,
            context.LocateValue(node),
            $"{node.Path} spells the model as Bedrock, Copilot or OpenRouter do, and Anthropic knows no model of that name: OpenClaw finds that out when it calls it. Write {corrected}.") with
        {
            Fixes = [new CodeFix($"Write {corrected}", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Path}", () => MemberEdits.SetValue(node, JsonText.Quote(corrected)))],
        });
    }
}
