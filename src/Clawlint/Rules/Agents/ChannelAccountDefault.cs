using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>A channel has several accounts, and nothing says which one counts where none is named.</summary>
public sealed class ChannelAccountDefault : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7083", "channel-account-default", Severity.Warning, Effect.Ignored);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("channels.*.accounts", Check);

    private void Check(RuleContext context, ConfigNode accounts)
    {
        var chosen = accounts.Parent["defaultAccount"];
        if (accounts.Kind != ConfigKind.Object || accounts.IsIncomplete || accounts.Children.Count < 2 || context.References.FindDeclarations(ReferenceKind.Account, "default", accounts.Parent.Name).Any() || chosen.IsUnresolved)
        {
            return;
        }

        if (chosen.AsString() is not { } id || string.IsNullOrWhiteSpace(id))
        {
            var finding = context.Diagnose(
                Descriptor,
                context.LocateKey(accounts),
                $"{accounts.Path} holds several accounts, and none is the default: OpenClaw takes the first by name for whatever names no account. Set {accounts.Parent.Path}.defaultAccount.");
            context.Report(finding with { Effect = Effect.None });
        }
        else if (!context.References.FindDeclarations(ReferenceKind.Account, id, accounts.Parent.Name).Any())
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(chosen),
                $"{chosen.Path} names no account of the channel, so OpenClaw takes the first by name instead. Name one of {accounts.Path}."));
        }
    }
}
