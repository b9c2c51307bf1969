using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Settings;

/// <summary>A settings file is not JSON5, or no object.</summary>
public sealed class SettingsSyntax : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL9202", "settings-syntax", Severity.Error, Effect.None, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnSettings(Check);

    private void Check(RuleContext context, ConfigDocument settings)
    {
        foreach (var mistake in settings.Tree.Diagnostics.Where(static mistake => mistake.PreventsLoading))
        {
            Report(context, mistake);
        }

        if (settings.Root is { IsMissing: false, Kind: not (ConfigKind.Object or ConfigKind.Unknown) })
        {
            context.ReportValue(Descriptor, settings.Root, "Settings are an object, { … }. What stands here instead says nothing to Clawlint.");
        }
    }

    private void Report(RuleContext context, SyntaxDiagnostic mistake)
    {
        var tree = context.Tree;
        var finding = context.Diagnose(
            Descriptor,
            context.LocateSpan(tree, mistake.Span, mistake.Node),
            "This is not JSON5, so Clawlint has to guess what the settings say. Correct what is marked.");
        var safety = mistake.IsRepairCertain ? FixSafety.Safe : FixSafety.Unsafe;
        context.Report(finding with
        {
            Fixes = mistake.Repair.IsEmpty
                ? []
                : [new CodeFix("Repair the text", safety, $"{Descriptor.Name}@{mistake.Span.Start}", () => EditOperation.FromEdits(tree, mistake.Repair))],
        });
    }
}
