using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Suppressions;
using Clawlint.Syntax;

namespace Clawlint.Rules.Settings;

/// <summary>A comment that is meant to suppress findings does not have the form that it needs.</summary>
public sealed class MalformedSuppression : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL9201", "malformed-suppression", Severity.Warning, Effect.None, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnSuppressions((context, suppressions) =>
    {
        for (int i = 0; i < suppressions.Comments.Length; i++)
        {
            Check(context, suppressions.Comments[i], [.. suppressions.Comments.Take(i)]);
        }
    });

    private void Check(RuleContext context, SuppressionComment comment, List<SuppressionComment> before)
    {
        if (comment.Directive == SuppressionDirective.Unknown)
        {
            CheckDirective(context, comment);
        }
        else if (comment.Rules.IsEmpty)
        {
            Report(context, comment, comment.Span, "This comment names no rule, so it does nothing. Write the rules that it is for, with commas.", Remove(comment, FixSafety.Unsafe));
        }
        else if (comment.Directive != SuppressionDirective.Enable && comment.Reason is null)
        {
            CheckReason(context, comment);
        }
        else if (comment.Directive == SuppressionDirective.Enable && !comment.Rules.All(rule => rule.Rule is null || before.Exists(other => IsEndedBy(other, comment, rule))))
        {
            Report(context, comment, comment.Span, "Nothing before this comment is disabled that it could enable again. Remove it.", Remove(comment, FixSafety.Safe));
        }
        else
        {
            CheckRules(context, comment);
        }
    }

    private static bool IsEndedBy(SuppressionComment disable, SuppressionComment enable, SuppressedRule rule) =>
        disable.Directive == SuppressionDirective.Disable && ReferenceEquals(disable.Tree, enable.Tree) && disable.Rules.Any(other => other.Rule == rule.Rule);

    private void CheckDirective(RuleContext context, SuppressionComment comment)
    {
        string name = comment.Tree.Text.GetString(comment.NameSpan);
        string? nearest = NearestWord.To(name, SuppressionComment.DirectiveNames);
        string advice = nearest is null ? $"There are {string.Join(", ", SuppressionComment.DirectiveNames)}." : $"Did you mean {nearest}?";
        Report(context, comment, comment.NameSpan, $"There is no comment {name}, so it does nothing. {advice}", nearest is null ? null : Replace(comment, comment.NameSpan, nearest));
    }

    /// <summary>A reason that follows the rules without its mark is evidently one.</summary>
    private void CheckReason(RuleContext context, SuppressionComment comment)
    {
        const string Message = "A suppression needs a reason, and does nothing without: write -- and why these findings are all right after the rules.";
        var last = comment.Rules[^1];
        int blank = last.Word.IndexOf(' ', StringComparison.Ordinal);
        bool hasUnmarkedReason = last.Rule is null && blank > 0 && RuleNames.Find(last.Word[..blank]) is not null;
        Report(context, comment, comment.Span, Message, hasUnmarkedReason
            ? Replace(comment, new TextSpan(last.Span.Start + blank, 1), $" {SuppressionComment.ReasonMark} ")
            : Remove(comment, FixSafety.Unsafe));
    }

    private void CheckRules(RuleContext context, SuppressionComment comment)
    {
        foreach (var rule in comment.Rules.Where(static rule => rule.Rule is null))
        {
            if (RuleNames.Nearest(rule.Word, withCategories: false) is { } nearest)
            {
                Report(context, comment, rule.Span, $"There is no rule called {rule.Word}, so nothing is suppressed. Did you mean {nearest}?", Replace(comment, rule.Span, nearest));
            }
            else
            {
                var fix = new CodeFix($"Remove {rule.Word} from the suppression", FixSafety.Safe, IdOf(comment), () => Edit(comment, SuppressionEdits.RemoveRules(comment, [rule])));
                Report(context, comment, rule.Span, $"There is no rule called {rule.Word}, so nothing is suppressed. clawlint rules lists all rules.", fix);
            }
        }
    }

    private void Report(RuleContext context, SuppressionComment comment, TextSpan span, string message, CodeFix? fix) =>
        context.Report(context.Diagnose(Descriptor, context.LocateSpan(comment.Tree, span, default), message) with { Fixes = fix is null ? [] : [fix] });

    private CodeFix Replace(SuppressionComment comment, TextSpan span, string text) =>
        new($"Write {text.Trim()}", FixSafety.Safe, $"{IdOf(comment)}:{span.Start}", () => Edit(comment, new TextEdit(span, text)));

    private CodeFix Remove(SuppressionComment comment, FixSafety safety) =>
        new("Remove the comment", safety, IdOf(comment), () => Edit(comment, SuppressionEdits.Remove(comment)));

    private string IdOf(SuppressionComment comment) => $"{Descriptor.Name}@{comment.Span.Start}";

    private static ImmutableArray<FixOperation> Edit(SuppressionComment comment, TextEdit edit) => [new EditOperation(comment.Tree.Text.Path, edit)];
}
