using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A model that its provider has shut down.</summary>
public sealed class ModelShutDown : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7211", "model-shut-down", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.5.2", null, Severity.Error, Effect.Load, null)],
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

    private void Check(RuleContext context, ConfigNode reference, bool isRead)
    {
        bool isKey = reference.Parent.HasName("models");
        string? text = isKey ? reference.Name : reference.AsString();
        if (!isRead || text is null || ModelName.Parse(text) is not { IsQualified: true } name || !ShutDown.Holds(name.Key, context.Target.Release))
        {
            return;
        }

        string message = $"{name.Provider}/{name.Model} was shut down by its provider, and {context.Target.Release} rejects the file because of it. Choose a model that is still offered.";
        if (isKey)
        {
            context.ReportKey(Descriptor, reference, message);
        }
        else
        {
            context.ReportValue(Descriptor, reference, message);
        }
    }
}
