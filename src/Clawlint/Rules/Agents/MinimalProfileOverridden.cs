using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>All agents are to have the fewest tools, and one has a larger profile of its own.</summary>
public sealed class MinimalProfileOverridden : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7270", "minimal-profile-overridden", Severity.Info, Effect.Ignored)
    {
        AuditChecks = ["tools.profile_minimal_overridden"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.entries.*.tools.profile", Check);
        subscriptions.OnPath("agents.list[].tools.profile", Check);
    }

    private void Check(RuleContext context, ConfigNode profile)
    {
        var shared = context.Document.Find("tools", "profile");
        if (shared.HasText("minimal") && !profile.HasText("minimal") && profile.AsString() is { } name)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(profile),
                $"tools.profile minimal does not hold for this agent: {profile.Path} gives it the profile {name}. Remove it if all agents are to have the fewest tools.") with
            {
                Related = [new RelatedLocation(context.LocateValue(shared), "for all agents that say nothing else")],
            });
        }
    }
}
