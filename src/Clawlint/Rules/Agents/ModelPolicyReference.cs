using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>An entry of a model policy that names no model.</summary>
public sealed class ModelPolicyReference : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7210", "model-policy-reference", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.defaults.modelPolicy.allow[]", Check);
        subscriptions.OnPath("agents.entries.*.modelPolicy.allow[]", Check);
    }

    private void Check(RuleContext context, ConfigNode entry)
    {
        if (entry.AsString() is not { } text || context.IsUnknown(entry) || ModelPolicyEntry.IsReference(text.Trim()))
        {
            return;
        }

        // The aliases of all agents and of this one.
        var agent = entry.Parent.Parent.Parent;
        var aliases = context.References.FindDeclarations(ReferenceKind.Model, text).Where(static declared => declared.Node.HasName("alias"));
        if (!aliases.Any(alias => alias.Node.Parent.Parent.Parent is var owner && (owner == agent || owner.HasName("defaults"))))
        {
            context.ReportValue(Descriptor, entry, $"{entry.Path} is neither an alias, nor provider/model, nor provider/*, and OpenClaw rejects the file.");
        }
    }
}
