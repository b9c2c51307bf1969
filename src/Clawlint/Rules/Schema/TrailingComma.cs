using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Schema;

/// <summary>A comma behind the last member keeps a file from being strict JSON that is strict JSON in all else.</summary>
public sealed class TrailingComma : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1280", "trailing-comma", Severity.Info, Effect.None, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnTree(Check);

    private void Check(RuleContext context, SyntaxTree tree)
    {
        if (tree.IsStrictJson || !tree.Parses || !HasDoubleQuotesOnly(tree))
        {
            return;
        }

        var commas = FindCommas(tree);
        if (commas.Count > 0 && SyntaxTree.Parse(tree.Text.WithEdits([.. commas.Select(Removal)])).IsStrictJson)
        {
            foreach (var comma in commas)
            {
                context.Report(context.Diagnose(
                    Descriptor,
                    context.LocateSpan(tree, comma, tree.FindNode(comma.Start)),
                    "OpenClaw allows this comma behind the last entry, and strict JSON does not: other programs that read this file, which is strict JSON in all else, stop here. Remove it.") with
                {
                    Fixes = [new CodeFix("Remove the comma", FixSafety.Safe, Descriptor.Name, () => EditOperation.FromEdits(tree, [Removal(comma)]))],
                });
            }
        }
    }

    /// <summary>Tells most JSON5 files apart at their first key, without reading them once more.</summary>
    private static bool HasDoubleQuotesOnly(SyntaxTree tree)
    {
        var bytes = tree.Text.Bytes;
        for (int i = 0; i < tree.NodeCount; i++)
        {
            var node = tree.GetNode(i);
            if ((node.IsKey || node.Kind == SyntaxKind.String) && bytes[node.Span.Start] != (byte)'"')
            {
                return false;
            }
        }

        return true;
    }

    private static TextEdit Removal(TextSpan comma) => new(comma, "");

    private static List<TextSpan> FindCommas(SyntaxTree tree)
    {
        var commas = new List<TextSpan>();
        for (int i = 0; i < tree.NodeCount; i++)
        {
            var node = tree.GetNode(i);
            var last = node.Children.LastOrDefault();
            var comma = node.Kind switch
            {
                SyntaxKind.Object => new MemberSyntax(last).Comma,
                SyntaxKind.Array => new ArraySyntax(node).CommaAfter(last),
                _ => default,
            };
            if (!comma.IsMissing)
            {
                commas.Add(comma.Span);
            }
        }

        return commas;
    }
}
