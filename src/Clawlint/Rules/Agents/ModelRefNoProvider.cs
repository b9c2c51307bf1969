using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.References;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A model is named without its provider.</summary>
public sealed class ModelRefNoProvider : Rule
{
    private static readonly ReleaseFacts Defaults = new("facts/model-defaults.txt");
    private static readonly ReleaseFacts BuiltInAliases = new("facts/model-aliases.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7088", "model-ref-no-provider", Severity.Warning, Effect.Ignored, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnModel(Check);

    private void Check(RuleContext context, ConfigNode node, string text)
    {
        if (text.Contains('/', StringComparison.Ordinal) || DottedModel.Correct(text) is not null || IsAlias(context, text) || IsConfigured(context, text))
        {
            return;
        }

        string provider = Defaults.At(context.Target.Release).First();
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool isColon = colon > 0 && KnownProviders.Contains(context, text[..colon]);
        string advice = isColon
            ? "A slash, not a colon, stands between the provider and the model."
            : $"OpenClaw {context.Target.Release} takes {provider} for the provider, whichever model it is. Write provider/model.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(node), $"{node.Path} names a model without its provider. {advice}") with
        {
            Fixes = isColon ? [CreateFix(node, $"{text[..colon]}/{text[(colon + 1)..]}")] : [],
        });
    }

    private CodeFix CreateFix(ConfigNode node, string name) =>
        new($"Write {name}", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Path}", () => MemberEdits.SetValue(node, JsonText.Quote(name)));

    /// <summary>A short name that the config gives to a model, or that is built in.</summary>
    private static bool IsAlias(RuleContext context, string text) =>
        BuiltInAliases.Holds(text.ToLowerInvariant(), context.Target.Release) || context.References.FindDeclarations(ReferenceKind.Model, text).Any(static declared => declared.Node.HasName("alias"));

    /// <summary>True where one provider of the config has the model, so that OpenClaw finds it.</summary>
    private static bool IsConfigured(RuleContext context, string text) =>
        context.References.GetDeclarations(ReferenceKind.Model).Any(declared => declared.Id.EndsWith("/" + text, StringComparison.OrdinalIgnoreCase));
}
