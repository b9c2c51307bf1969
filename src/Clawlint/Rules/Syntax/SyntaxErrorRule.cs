using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A rule that puts one kind of the parser's mistakes into words. The parser finds the mistake and knows its repair.</summary>
public abstract class SyntaxErrorRule : Rule
{
    /// <summary>The mistakes that the rule speaks for.</summary>
    public abstract ImmutableArray<SyntaxErrorKind> Kinds { get; }

    /// <inheritdoc/>
    public sealed override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (var kind in Kinds)
        {
            subscriptions.OnSyntaxError(kind, Report);
        }
    }

    /// <summary>What is wrong and what to do.</summary>
    protected abstract string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake);

    /// <summary>What the repair does, as an order.</summary>
    protected abstract string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake);

    /// <summary>The node whose path the finding names.</summary>
    protected virtual SyntaxNode GetOwner(SyntaxDiagnostic mistake) => mistake.Node;

    /// <summary>The cure: the parser's repair, safe where it is certain.</summary>
    protected virtual ImmutableArray<CodeFix> CreateFixes(SyntaxTree tree, SyntaxDiagnostic mistake)
    {
        if (mistake.Repair.IsEmpty)
        {
            return [];
        }

        string id = $"{Descriptor.Name}@{mistake.Span.Start}";
        var safety = mistake.IsRepairCertain ? FixSafety.Safe : FixSafety.Unsafe;
        return [new CodeFix(GetFixTitle(tree, mistake), safety, id, () => EditOperation.FromEdits(tree, mistake.Repair))];
    }

    private void Report(RuleContext context, SyntaxDiagnostic mistake)
    {
        var tree = context.Tree;
        var finding = context.Diagnose(Descriptor, context.LocateSpan(tree, mistake.Span, GetOwner(mistake)), GetMessage(tree, mistake));
        context.Report(finding with
        {
            Related = [.. mistake.RelatedSpans.Select(span => new RelatedLocation(new Location(tree.Text, span), "belongs to the same mistake"))],
            Fixes = CreateFixes(tree, mistake),
        });
    }
}
