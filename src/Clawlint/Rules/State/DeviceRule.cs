using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.State;

namespace Clawlint.Rules.State;

/// <summary>A rule about the files in which OpenClaw keeps what devices are known by.</summary>
public abstract class DeviceRule : Rule
{
    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument((context, _) =>
    {
        if (context.World is not null && context.Holds(this) && context.Devices is { } devices && devices.Documents.Any())
        {
            Check(context, devices);
        }
    });

    private protected abstract void Check(RuleContext context, DeviceStore devices);

    private protected static Location PlaceOf(ConfigNode node) => new(node.Document.Tree.Text, node.Member is { IsMissing: false } member ? member.Key.Span : node.Syntax.Span);
}
