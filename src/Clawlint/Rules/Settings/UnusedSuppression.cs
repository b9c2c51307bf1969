using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Settings;
using Clawlint.Suppressions;
using Clawlint.Syntax;

namespace Clawlint.Rules.Settings;

/// <summary>A suppression suppresses nothing.</summary>
public sealed class UnusedSuppression : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL9200", "unused-suppression", Severity.Warning, Effect.None, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnSuppressions((context, suppressions) =>
        {
            foreach (var comment in suppressions.Unused.GroupBy(static suppression => suppression.Comment, static suppression => suppression.Rule))
            {
                Report(context, comment.Key, [.. comment]);
            }
        });
        subscriptions.OnSettings(CheckSettings);
    }

    private void Report(RuleContext context, SuppressionComment comment, List<SuppressedRule> unused)
    {
        bool isAll = unused.Count == comment.Rules.Length;
        string title = isAll ? "Remove the suppression" : $"Remove {string.Join(", ", unused.Select(static rule => rule.Word))} from the suppression";
        var fix = new CodeFix(title, FixSafety.Safe, $"{Descriptor.Name}@{comment.Span.Start}", () => [new EditOperation(comment.Tree.Text.Path, SuppressionEdits.RemoveRules(comment, unused))]);
        foreach (var rule in unused)
        {
            var location = context.LocateSpan(comment.Tree, rule.Span, default);
            context.Report(context.Diagnose(Descriptor, location, $"{rule.Word} finds nothing {PlaceOf(comment.Directive)}, so there is nothing to suppress. Remove it, lest it hide a later mistake.") with { Fixes = [fix] });
        }
    }

    private static string PlaceOf(SuppressionDirective directive) => directive switch
    {
        SuppressionDirective.DisableLine => "on this line",
        SuppressionDirective.DisableNextLine => "on the next line",
        SuppressionDirective.Disable => "in the part that this covers",
        _ => "in this file",
    };

    /// <summary>Whether one is of use, only a run over all files of the settings can tell.</summary>
    private void CheckSettings(RuleContext context, ConfigDocument settings)
    {
        foreach (var suppression in SettingsPlaces.SuppressionsOf(settings.Root).Where(node => context.Input.SettingsFile!.UnusedSuppressions.Contains(node.Syntax.Text, StringComparer.Ordinal)))
        {
            var fix = new CodeFix("Remove the suppression", FixSafety.Safe, $"{Descriptor.Name}@{suppression.Path}", () => Remove(suppression));
            context.ReportValue(Descriptor, suppression, "Nothing that these settings are for has such a finding, so there is nothing to suppress. Remove it, lest it hide a later mistake.", fix);
        }
    }

    private static ImmutableArray<FixOperation> Remove(ConfigNode element)
    {
        var editor = new SyntaxEditor(element.File);
        editor.Remove(element.Syntax);
        return EditOperation.FromEdits(element.File, editor.GetEdits());
    }
}
