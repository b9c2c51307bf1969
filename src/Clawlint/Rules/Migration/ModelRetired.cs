using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.References;
using Clawlint.Releases;
using Clawlint.Rules.Agents;

namespace Clawlint.Rules.Migration;

/// <summary>A model that its provider has retired and OpenClaw replaces.</summary>
public sealed class ModelRetired : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3089", "model-retired", Severity.Warning, Effect.Ignored, FixSafety.Unsafe)
    {
        AuditChecks = ["models.legacy", "models.weak_tier"],
        Releases = [new("2026.8.1", null, Severity.Warning, Effect.Ignored, FixSafety.Unsafe)],
    };

    private static readonly ReleaseFacts ShutDown = new("facts/models-shut-down.txt");

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnModel(CheckValue);
        subscriptions.OnPath("agents.defaults.models.*", CheckKey);
        subscriptions.OnPath("agents.entries.*.models.*", CheckKey);
    }

    private void CheckValue(RuleContext context, ConfigNode node, string text)
    {
        var name = ModelName.Parse(text);
        if (FindSuccessor(context, name) is { } successor)
        {
            string target = successor + name.Profile;
            Report(context, node, context.LocateValue(node), successor, new CodeFix(
                $"Write {target}", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Path}", () => MemberEdits.SetValue(node, JsonText.Quote(target))));
        }
    }

    /// <summary>The settings of a model, under its name.</summary>
    private void CheckKey(RuleContext context, ConfigNode model)
    {
        if (FindSuccessor(context, ModelName.Parse(model.Name!)) is { } successor)
        {
            Report(context, model, context.LocateKey(model), successor, model.Parent[successor].IsMissing ? new CodeFix(
                $"Rename {model.Path} to {successor}", FixSafety.Unsafe, $"{Descriptor.Name}@{model.Path}", () => MemberEdits.Rename(model, successor)) : null);
        }
    }

    /// <summary>Of a model for which OpenClaw rejects the file, model-shut-down speaks.</summary>
    private static string? FindSuccessor(RuleContext context, ModelName name) =>
        ShutDown.Holds(name.Key, context.Target.Release) ? null : ModelSuccessors.Find(name, context.Target.Release);

    private void Report(RuleContext context, ConfigNode node, Location location, string successor, CodeFix? fix) =>
        context.Report(context.Diagnose(
            Descriptor,
            location,
            $"{node.Path} names a model that {context.Target.Release} no longer knows; doctor --fix replaces it by {successor}. Choose that one, or another.") with
        {
            Fixes = fix is null ? [] : [fix],
        });
}
