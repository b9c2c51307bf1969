using System.Globalization;
using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Schema;

/// <summary>A span of time or an amount of memory that OpenClaw cannot read.</summary>
public sealed class InvalidDuration : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1015", "invalid-duration", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (var format in ValueFormat.All.Where(static format => format.IsMeasure))
        {
            subscriptions.OnPath(format.Path, (context, node) => Check(context, node, format));
        }
    }

    private void Check(RuleContext context, ConfigNode node, ValueFormat format)
    {
        string? text = node.AsString() ?? node.AsNumber()?.ToString("R", CultureInfo.InvariantCulture);
        if (format.Holds(context.Target.Release) && text is not null && !format.Fits(text) && !context.IsUnknown(node))
        {
            context.ReportValue(Descriptor, node, $"{node.Path} must be {format.Description}; OpenClaw rejects the file because it cannot read what stands there.");
        }
    }
}
