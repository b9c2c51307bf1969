using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A name of the user's own choice that does not have the form that the release asks for.</summary>
public sealed class InvalidKey : SchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1203", "invalid-key", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        base.Subscribe(subscriptions);
        foreach (var format in ValueFormat.OfKeys)
        {
            subscriptions.OnPath(format.Path + ".*", (context, node) => Check(context, node, format));
        }
    }

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => error.IsName;

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error) =>
        new(context.LocateKey(error.Node), $"{error.Node.Path} is a name that OpenClaw does not accept there{Form(error.Schema)}; it rejects the file.");

    private static string Form(SchemaNode schema) => schema.Pattern is { } pattern ? $": it must match {pattern}" : schema.MinLength > 0 ? ": it must not be empty" : "";

    private void Check(RuleContext context, ConfigNode node, ValueFormat format)
    {
        if (format.Holds(context.Target.Release) && !format.Fits(node.Name!))
        {
            context.ReportKey(Descriptor, node, $"{node.Path} is a name that OpenClaw does not accept there: it must be {format.Description}. It rejects the file.");
        }
    }
}
