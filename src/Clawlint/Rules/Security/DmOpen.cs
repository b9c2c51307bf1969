using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules.Agents;
using Clawlint.Syntax;

namespace Clawlint.Rules.Security;

/// <summary>Anyone may write to the bot, directly or in any group that it is in.</summary>
public sealed class DmOpen : Rule
{
    /// <summary>What OpenClaw's audit says of open groups and of open direct messages alike.</summary>
    private static readonly ImmutableArray<string> SharedChecks =
    [
        "security.exposure.open_groups_with_elevated", "security.exposure.open_groups_with_runtime_or_fs", "security.exposure.open_groups_with_control_plane_tools",
        "security.exposure.open_channels_with_exec", "security.trust_model.multi_user_heuristic",
    ];

    /// <inheritdoc/>
    /// <remarks>An error although it works, where OpenClaw's own security audit calls it critical.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL5077", "dm-open", Severity.Error, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["channels.*.dm.open", "channels.*.groups.open", TelegramGroupSenders.Absent, .. SharedChecks],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        ChannelScope.OnEach(subscriptions, CheckDirectMessages);
        foreach (string path in OpenPolicy.GroupPaths)
        {
            subscriptions.OnPath(path, CheckGroup);
        }
    }

    private void CheckDirectMessages(RuleContext context, ChannelScope scope)
    {
        var wildcard = scope.Wildcard;
        if (wildcard.IsMissing || scope.Policy.HasText("disabled"))
        {
            return;
        }

        // What an account takes from its channel is said of the channel.
        if (scope.Policy.HasText("open"))
        {
            context.Report(DescribeOpen(context, scope, wildcard));
        }
        else if (!scope.OwnAllowFrom.IsMissing)
        {
            context.Report(DescribeWildcard(context, scope.Policy, wildcard));
        }
    }

    /// <summary>An error where strangers reach what does harm; a single group has the members that somebody let into it.</summary>
    private void CheckGroup(RuleContext context, ConfigNode policy)
    {
        if (!OpenPolicy.IsOpen(policy))
        {
            return;
        }

        bool isOneGroup = policy.Parent.Parent.HasName("groups");
        string reach = OpenReach.Describe(context);
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateValue(policy),
            $"{policy.Path} is open, so everyone in {(isOneGroup ? "this group" : "any group that the bot is added to")} can give it orders{reach}. Set it to allowlist, and name the {(isOneGroup ? "senders" : "groups or senders")}.") with
        {
            Severity = isOneGroup || reach.Length == 0 ? Severity.Warning : Severity.Error,
            AuditChecks = ["channels.*.groups.open", .. TelegramGroupSenders.IsSaidBy(policy) ? [TelegramGroupSenders.Absent] : Array.Empty<string>(), .. SharedChecks],
            Fixes = [PolicyFix.Create(policy, "allowlist")],
        });
    }

    private Diagnostic DescribeOpen(RuleContext context, ChannelScope scope, ConfigNode wildcard)
    {
        var policy = scope.Policy;
        return context.Diagnose(
            Descriptor,
            context.LocateValue(scope.OwnPolicy.IsMissing ? wildcard : policy),
            $"{policy.Path} is open and \"*\" stands in {wildcard.Parent.Path}, so anyone who finds the bot can give it orders{OpenReach.Describe(context)}. Set the policy to pairing, and remove the \"*\".") with
        {
            AuditChecks = ["channels.*.dm.open", .. SharedChecks],
            Related = [new RelatedLocation(context.LocateValue(wildcard), "this lets everyone in")],
            Fixes = [new CodeFix($"Set {policy.Path} to pairing and remove the \"*\"", FixSafety.Unsafe, $"policy@{policy.Path}", () => Close(policy, wildcard))],
        };
    }

    /// <summary>It looks closed, and is not; OpenClaw's audit only warns of it.</summary>
    private Diagnostic DescribeWildcard(RuleContext context, ConfigNode policy, ConfigNode wildcard) =>
        context.Diagnose(
            Descriptor,
            context.LocateValue(wildcard),
            $"\"*\" in {wildcard.Parent.Path} lets anyone write to the bot, although the policy is {policy.AsString() ?? "pairing"}. Remove it.") with
        {
            Severity = Severity.Warning,
            AuditChecks = ["security.trust_model.multi_user_heuristic"],
            Fixes = [new CodeFix($"Remove \"*\" from {wildcard.Parent.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{wildcard.Path}", () => Close(default, wildcard))],
        };

    /// <summary>The wildcard would let everyone in under any policy, so it goes too.</summary>
    private static ImmutableArray<FixOperation> Close(ConfigNode policy, ConfigNode wildcard)
    {
        var list = new SyntaxEditor(wildcard.File);
        list.Remove(wildcard.Syntax);
        if (policy.IsMissing)
        {
            return EditOperation.FromEdits(wildcard.File, list.GetEdits());
        }

        var editor = policy.File == wildcard.File ? list : new SyntaxEditor(policy.File);
        editor.SetValue(policy.Syntax, "\"pairing\"");
        return editor == list
            ? EditOperation.FromEdits(wildcard.File, list.GetEdits())
            : [.. EditOperation.FromEdits(wildcard.File, list.GetEdits()), .. EditOperation.FromEdits(policy.File, editor.GetEdits())];
    }
}
