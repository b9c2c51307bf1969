using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Placement;

/// <summary>The agents as an array directly under <c>agents</c> instead of in its <c>list</c>.</summary>
public sealed class AgentsArray : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2206", "agents-array", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("agents", Check);

    private void Check(RuleContext context, ConfigNode agents)
    {
        if (agents.Kind != ConfigKind.Array || !HoldsAgents(agents))
        {
            return;
        }

        context.Claim(agents);
        const string message = "agents must be an object, and OpenClaw rejects the file. Put the array into agents.list, or each agent into agents.entries under its id (2026.8.1 or later).";
        context.Report(context.Diagnose(Descriptor, context.LocateKey(agents), message) with
        {
            Fixes = [new CodeFix("Put the array into agents.list", FixSafety.Safe, Descriptor.Name, () => Wrap(agents))],
        });
    }

    private static bool HoldsAgents(ConfigNode agents)
    {
        foreach (var agent in agents.Children)
        {
            if (agent["id"].AsString() is null)
            {
                return false;
            }
        }

        return agents.Children.Count > 0;
    }

    /// <summary>Around the array, so that all in it stays as it is.</summary>
    private static ImmutableArray<FixOperation> Wrap(ConfigNode agents)
    {
        var span = agents.Syntax.Span;
        var editor = new SyntaxEditor(agents.File);
        editor.Replace(new TextSpan(span.Start, 0), agents.File.IsStrictJson ? "{ \"list\": " : "{ list: ");
        editor.Replace(new TextSpan(span.End, 0), " }");
        return EditOperation.FromEdits(agents.File, editor.GetEdits());
    }
}
