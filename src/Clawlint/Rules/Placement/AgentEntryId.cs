using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>An agent of <c>agents.entries</c> with an id, as the agents of the older <c>agents.list</c> have one; here the key is the id.</summary>
public sealed class AgentEntryId : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2205", "agent-entry-id", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("agents.entries.*.id", Check);

    private void Check(RuleContext context, ConfigNode id)
    {
        if (id.IsImplied || id.Member.IsMissing)
        {
            return;
        }

        var agent = id.Parent;
        bool isSame = string.Equals(id.AsString(), agent.Name, StringComparison.OrdinalIgnoreCase);
        context.Claim(id);
        string advice = isSame ? "Remove it." : "The two differ: the id that counts is the key, so rename the key if the other one is meant, and remove id.";
        context.Report(context.Diagnose(Descriptor, context.LocateKey(id), $"The key of {agent.Path} is the agent's id; OpenClaw does not know id beneath it and rejects the file. {advice}") with
        {
            Fixes = [new CodeFix($"Remove {id.Path}", isSame ? FixSafety.Safe : FixSafety.Unsafe, $"{Descriptor.Name}@{id.Path}", () => MemberEdits.Remove(id))],
        });
    }
}
