using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules.Schema;

namespace Clawlint.Rules.Agents;

/// <summary>A channel or an account names the agent that is to answer, where OpenClaw does not look for it.</summary>
public sealed class ChannelAgent : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7281", "channel-agent", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("channels.*.agentId", Check);
        subscriptions.OnPath("channels.*.accounts.*.agentId", Check);
    }

    /// <summary>Where the channel comes as a plugin with a loose schema, the key is passed over: the worse case, as another agent answers.</summary>
    private void Check(RuleContext context, ConfigNode agent)
    {
        if (ReleaseSchemas.Find(context.Target.Release) is not { } schema || KeyTrail.Of(agent).LeadThrough(schema.Root))
        {
            return;
        }

        context.Claim(agent);
        bool isRejected = context.SchemaErrors.Any(error => error.Node == agent && UnknownKey.IsUnknown(error));
        string consequence = isRejected ? "rejects the file because of it" : "passes over it, so that the default agent answers, with its own tools";
        var finding = context.Diagnose(Descriptor, context.LocateKey(agent), $"{agent.Path} is not a setting of OpenClaw, which {consequence}. Say which agent answers in bindings: {{agentId, match: {{channel: \"{ChannelOf(agent)}\"}}}}.");
        context.Report(isRejected ? finding : finding with { Severity = Severity.Warning, Effect = Effect.Ignored });
    }

    private static string ChannelOf(ConfigNode agent) => (agent.Parent.Parent.HasName("channels") ? agent.Parent : agent.Parent.Parent.Parent).Name!;
}
