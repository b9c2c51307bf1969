using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A text that does not have the form that the release asks for.</summary>
public sealed class MalformedValue : SchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1202", "malformed-value", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        base.Subscribe(subscriptions);
        foreach (var format in ValueFormat.All.Where(static format => !format.IsMeasure))
        {
            subscriptions.OnPath(format.Path, (context, node) => Check(context, node, format));
        }
    }

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => !error.IsName && error.Keyword is SchemaKeyword.Pattern or SchemaKeyword.Format;

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error) =>
        new(context.LocateValue(error.Node), error.Keyword == SchemaKeyword.Format
            ? $"{error.Node.Path} must be an address with its scheme, such as https://example.org; OpenClaw rejects the file because of what stands there."
            : $"{error.Node.Path} must match {error.Schema.Pattern}; OpenClaw rejects the file because of what stands there.");

    private void Check(RuleContext context, ConfigNode node, ValueFormat format)
    {
        if (format.Holds(context.Target.Release) && node.AsString() is { } text && !format.Fits(text) && !context.IsUnknown(node))
        {
            context.ReportValue(Descriptor, node, $"{node.Path} must be {format.Description}; OpenClaw rejects the file because of what stands there.");
        }
    }
}
