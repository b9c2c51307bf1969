using Clawlint.Accounts;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.References;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A model that its provider has shut down.</summary>
public sealed class ModelShutDown : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7211", "model-shut-down", Severity.Error, Effect.Load, FixSafety.Unsafe)
    {
        Releases = [new("2026.5.2", null, Severity.Error, Effect.Load, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string path in Places.All)
        {
            subscriptions.OnPath(path, (context, node) => Check(context, node, Places.Holds(path, context.Target.Release)));
        }
    }

    private static readonly ReleaseFacts Places = new("facts/model-references.txt");
    private static readonly ReleaseFacts ShutDown = new("facts/models-shut-down.txt");
    private static readonly ReleaseFacts Successors = new("facts/shut-down-successors.txt");

    private void Check(RuleContext context, ConfigNode reference, bool isRead)
    {
        bool isKey = reference.Parent.HasName("models");
        string? text = isKey ? reference.Name : reference.AsString();
        if (!isRead || text is null || ModelName.Parse(text) is not { IsQualified: true } name || !ShutDown.Holds(name.Key, context.Target.Release))
        {
            return;
        }

        string? successor = FindSuccessor(context, name);
        string advice = successor is null ? "Choose a model that is still offered." : $"OpenClaw names {successor} in its place. Choose that one, or another.";
        string message = $"{name.Provider}/{name.Model} was shut down by its provider, and {context.Target.Release} rejects the file because of it. {advice}";
        if (isKey)
        {
            context.ReportKey(Descriptor, reference, message, successor is null ? [] : [ReplaceKey(reference, successor)]);
        }
        else
        {
            context.ReportValue(Descriptor, reference, message, successor is null ? [] : [Replace(reference, successor + name.Profile)]);
        }
    }

    private static string? FindSuccessor(RuleContext context, ModelName name) =>
        Successors.At(context.Target.Release).FirstOrDefault(fact => fact.StartsWith(name.Key + " ", StringComparison.Ordinal))?[(name.Key.Length + 1)..];

    private CodeFix Replace(ConfigNode reference, string successor) =>
        new($"Write {successor}", FixSafety.Unsafe, $"{Descriptor.Name}@{reference.Path}", () => MemberEdits.SetValue(reference, JsonText.Quote(successor)));

    /// <summary>The settings of a model, under its name; where the successor has settings already, those count.</summary>
    private CodeFix ReplaceKey(ConfigNode reference, string successor) => reference.Parent[successor].IsMissing
        ? new($"Rename {reference.Path} to {successor}", FixSafety.Unsafe, $"{Descriptor.Name}@{reference.Path}", () => MemberEdits.Rename(reference, successor))
        {
            GetMoves = () => [new ValueMove(reference.Path, ConfigPath.Append(reference.Parent.Path, successor), "")],
        }
        : new($"Remove {reference.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{reference.Path}", () => MemberEdits.Remove(reference))
        {
            GetMoves = () => [new ValueMove(reference.Path, null, $"{successor} takes its place and has settings of its own.")],
        };
}
