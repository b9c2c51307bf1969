using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>A setting names an account that its channel does not have: a binding never applies, a message arrives nowhere.</summary>
public sealed class UnknownAccountReference : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7240", "unknown-account-reference", Severity.Warning, Effect.Ignored, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        // Of the channel's own default, channel-account-default speaks.
        foreach (string place in ReferencePlace.UsesOf(ReferenceKind.Account).Where(static place => !place.EndsWith(".defaultAccount", StringComparison.Ordinal)))
        {
            subscriptions.OnPath(place, Check);
        }
    }

    private void Check(RuleContext context, ConfigNode reference)
    {
        var channelNode = reference.Parent[reference.Parent.HasName("heartbeat") ? "target" : "channel"];
        if (reference.IsUnresolved || reference.AsString()?.Trim() is not { Length: > 0 } id || id == "*" || channelNode.AsString() is not { } channel)
        {
            return;
        }

        // Without accounts the channel itself is one, called default; so it may be beside them.
        var accounts = context.Document.Find("channels", channel.Trim(), "accounts");
        if (accounts.Kind != ConfigKind.Object || accounts.IsIncomplete || string.Equals(id, "default", StringComparison.OrdinalIgnoreCase) || context.References.FindDeclarations(ReferenceKind.Account, id, channel).Any())
        {
            return;
        }

        string? nearest = NearestWord.To(id, accounts.Members.AsEnumerable().Select(static account => account.Name!));
        string advice = nearest is null ? $"Name one of {accounts.Path}, or add this one there." : $"Did you mean {nearest}?";
        string consequence = reference.Parent.HasName("match") ? "the binding never applies and messages go to another agent" : "what is to be sent there does not arrive";
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateValue(reference),
            $"{reference.Path} names an account that channels.{channel.Trim()} does not have, so {consequence}. {advice}") with
        {
            Fixes = nearest is null ? [] : [CreateFix(reference, nearest)],
        });
    }

    private CodeFix CreateFix(ConfigNode reference, string account) =>
        new($"Set {reference.Path} to {account}", FixSafety.Unsafe, $"{Descriptor.Name}@{reference.Path}", () => MemberEdits.SetValue(reference, JsonText.Quote(account)));
}
