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

    /// <summary>Where the provider stands beside the model.</summary>
    private static readonly string[] Pairs =
    [
        "tools.media.models[].model", "tools.media.image.models[].model", "tools.media.audio.models[].model", "tools.media.video.models[].model",
        "memory.search.model", "agents.defaults.memory.search.model", "agents.entries.*.memory.search.model",
    ];

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnModel(CheckValue);
        subscriptions.OnPath("agents.defaults.models.*", CheckKey);
        subscriptions.OnPath("agents.entries.*.models.*", CheckKey);
        subscriptions.OnPath("agents.defaults.modelPolicy.allow[]", CheckAllowed);
        subscriptions.OnPath("agents.entries.*.modelPolicy.allow[]", CheckAllowed);
        subscriptions.OnPath("models.providers.*.models[].id", CheckListed);
        foreach (string path in Pairs)
        {
            subscriptions.OnPath(path, CheckPair);
        }
    }

    private void CheckValue(RuleContext context, ConfigNode node, string text) => CheckName(context, node, text, FindSuccessor);

    private void CheckName(RuleContext context, ConfigNode node, string text, Func<ModelName, OpenClawRelease, string?> find)
    {
        var name = ModelName.Parse(text);
        if (find(name, context.Target.Release) is { } successor)
        {
            string target = successor + name.Profile;
            Report(context, node, context.LocateValue(node), successor, new CodeFix(
                $"Write {target}", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Path}", () => MemberEdits.SetValue(node, JsonText.Quote(target))));
        }
    }

    /// <summary>The settings of a model, under its name.</summary>
    private void CheckKey(RuleContext context, ConfigNode model)
    {
        if (FindSuccessor(ModelName.Parse(model.Name!), context.Target.Release) is { } successor)
        {
            Report(context, model, context.LocateKey(model), successor, model.Parent[successor].IsMissing ? new CodeFix(
                $"Rename {model.Path} to {successor}", FixSafety.Unsafe, $"{Descriptor.Name}@{model.Path}", () => MemberEdits.Rename(model, successor)) : null);
        }
    }

    private void CheckAllowed(RuleContext context, ConfigNode entry)
    {
        if (IsKnown(entry) && entry.AsString() is { } text)
        {
            CheckName(context, entry, text, ModelSuccessors.Find);
        }
    }

    private static bool IsKnown(ConfigNode node) => !node.IsUnresolved && !node.IsSubstituted;

    /// <summary>A model in the list of its provider: the agents that call it look for its new name there.</summary>
    private void CheckListed(RuleContext context, ConfigNode id)
    {
        var models = id.Parent.Parent;
        CheckModel(context, id, models.Parent.Name!, ModelSuccessors.Find, successor => models.Children.AsEnumerable().All(other => !other["id"].HasText(successor)));
    }

    private void CheckPair(RuleContext context, ConfigNode model)
    {
        if (model.Parent["provider"].AsString() is { } provider)
        {
            CheckModel(context, model, provider, FindSuccessor, static _ => true);
        }
    }

    private void CheckModel(RuleContext context, ConfigNode model, string provider, Func<ModelName, OpenClawRelease, string?> find, Func<string, bool> isFree)
    {
        if (!IsKnown(model) || model.AsString() is not { } text || find(ModelName.Parse($"{provider}/{text}"), context.Target.Release) is not { } name)
        {
            return;
        }

        var successor = ModelName.Parse(name);
        if (!string.Equals(successor.Provider, provider.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Report(context, model, context.LocateValue(model), name, isFree(successor.Model) ? new CodeFix(
            $"Write {successor.Model}", FixSafety.Unsafe, $"{Descriptor.Name}@{model.Path}", () => MemberEdits.SetValue(model, JsonText.Quote(successor.Model))) : null);
    }

    /// <summary>Of a model for which OpenClaw rejects the file, model-shut-down speaks.</summary>
    private static string? FindSuccessor(ModelName name, OpenClawRelease release) =>
        ShutDown.Holds(name.Key, release) ? null : ModelSuccessors.Find(name, release);

    private void Report(RuleContext context, ConfigNode node, Location location, string successor, CodeFix? fix) =>
        context.Report(context.Diagnose(
            Descriptor,
            location,
            $"{node.Path} names a model that {context.Target.Release} no longer knows; doctor --fix replaces it by {successor}. Choose that one, or another.") with
        {
            Fixes = fix is null ? [] : [fix],
        });
}
