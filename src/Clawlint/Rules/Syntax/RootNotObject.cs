using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Syntax;

/// <summary>The config is a list, a text, a number or the like instead of an object.</summary>
public sealed class RootNotObject : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0010", "root-not-object", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("", Check);

    private void Check(RuleContext context, ConfigNode root)
    {
        // Where the text is broken, a lone scalar is what the parser made of the break, and that is reported already.
        if (root.Kind is ConfigKind.Object or ConfigKind.Unknown || (root.Kind != ConfigKind.Array && !root.File.Parses))
        {
            return;
        }

        context.Claim(root);
        context.Report(context.Diagnose(Descriptor, context.LocateValue(root), $"The config is {Describe(root.Kind)}, but OpenClaw accepts only an object: {{ … }}."));
    }

    private static string Describe(ConfigKind kind) => kind switch
    {
        ConfigKind.Array => "a list",
        ConfigKind.String => "a text",
        ConfigKind.Number => "a number",
        ConfigKind.Null => "null",
        _ => "a boolean",
    };
}
