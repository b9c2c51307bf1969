using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Migration;

/// <summary>A flag that let the Control UI in without a device identity: an open door in older releases, without effect in newer ones.</summary>
public sealed class ControlUiFlagRetired : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3044", "control-ui-flag-retired", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases =
        [
            new(null, "2026.7.35", Severity.Warning, Effect.Exposure, FixSafety.Manual),
            new("2026.8.1", null, Severity.Error, Effect.Load, FixSafety.Safe),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (var flag in ControlUiFlag.All)
        {
            subscriptions.OnPath($"gateway.controlUi.{flag.Name}", (context, node) => Check(context, node, flag));
        }
    }

    private void Check(RuleContext context, ConfigNode node, ControlUiFlag flag)
    {
        // What is no switch at all is wrong for another reason, as long as the release knows the flag.
        bool isRetired = flag.IsRetiredAt(context.Target.Release);
        bool isRejected = isRetired && flag.IsRejected;
        if (!isRejected && node.AsBoolean() is var value && (value is null || (value == false && !isRetired)))
        {
            return;
        }

        if (isRejected)
        {
            context.Claim(node);
        }

        var finding = context.Diagnose(Descriptor, context.LocateKey(node), GetMessage(context, node, flag));
        context.Report(finding with
        {
            Severity = isRejected ? Severity.Error : Severity.Warning,
            Effect = !isRetired ? Effect.Exposure : isRejected ? Effect.Load : Effect.Ignored,
            Fixes = [CreateFix(node, isRetired)],
        });
    }

    private static string GetMessage(RuleContext context, ConfigNode node, ControlUiFlag flag) =>
        !flag.IsRetiredAt(context.Target.Release)
            ? $"{node.Path} lets a browser into the Control UI without a device identity. Remove it and pair the browser instead."
            : flag.IsRejected
                ? $"{node.Path} was removed in {flag.RetiredFrom}, and OpenClaw rejects the file because of it. Remove it; browsers are paired instead."
                : $"{node.Path} has had no effect since {flag.RetiredFrom}. Remove it; browsers are paired instead.";

    /// <summary>A flag that works was set by someone who relies on it: taking it away locks their browser out until it is paired.</summary>
    private CodeFix CreateFix(ConfigNode node, bool isRetired) =>
        new($"Remove {node.Path}", isRetired ? FixSafety.Safe : FixSafety.Manual, $"{Descriptor.Name}@{node.Name}", () =>
        {
            var editor = new SyntaxEditor(node.File);
            editor.Remove(node.Member.Node);
            return EditOperation.FromEdits(node.File, editor.GetEdits());
        });
}
