using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>
/// A backslash in a string before a letter that needs none: JSON5 drops the backslash without a word. In a Windows path,
/// the escapes that do mean something (<c>\t</c> in <c>C:\temp</c>) are lost as well.
/// </summary>
public sealed class LossyEscape : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0008", "lossy-escape", Severity.Warning, Effect.Ignored, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnTree(Check);

    private void Check(RuleContext context, SyntaxTree tree)
    {
        var bytes = tree.Text.Bytes;
        for (int offset = bytes.IndexOf((byte)'\\'); offset >= 0;)
        {
            int next = offset + 2;
            var node = tree.FindNode(offset);
            if (node.Kind == SyntaxKind.String)
            {
                CheckString(context, node);
                next = Math.Max(next, node.Span.End);
            }

            int step = next < bytes.Length ? bytes[next..].IndexOf((byte)'\\') : -1;
            offset = step < 0 ? -1 : next + step;
        }
    }

    private void CheckString(RuleContext context, SyntaxNode node)
    {
        var lossy = FindLossyBackslashes(node.Tree.Text.Bytes, node.Span);
        if (!lossy.IsEmpty && !node.Tree.Parses)
        {
            lossy = lossy.RemoveAll(offset => node.Tree.Diagnostics.Any(mistake => mistake.Kind == SyntaxErrorKind.MalformedEscape && mistake.Span.Contains(offset)));
        }

        if (!lossy.IsEmpty)
        {
            Report(context, node, lossy);
        }
    }

    private void Report(RuleContext context, SyntaxNode node, ImmutableArray<int> lossy)
    {

        var finding = context.Diagnose(
            Descriptor,
            context.LocateSpan(node.Tree, new TextSpan(lossy[0], 2), node),
            "JSON5 drops this backslash, so OpenClaw reads another text than the one that stands here. Write two backslashes for one, or / in a path.");
        context.Report(finding with
        {
            Related = [.. lossy.Skip(1).Select(offset => new RelatedLocation(new Location(node.Tree.Text, new TextSpan(offset, 2)), "this one too"))],
            Fixes = [new CodeFix("Double the backslashes", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Span.Start}", () => Double(node.Tree, lossy))],
        });
    }

    private static ImmutableArray<FixOperation> Double(SyntaxTree tree, ImmutableArray<int> backslashes) =>
        EditOperation.FromEdits(tree, [.. backslashes.Select(static offset => new TextEdit(new TextSpan(offset, 0), "\\"))]);

    private static ImmutableArray<int> FindLossyBackslashes(ReadOnlySpan<byte> bytes, TextSpan span)
    {
        bool isPath = IsWindowsPath(bytes.Slice(span.Start, span.Length));
        ImmutableArray<int>.Builder? lossy = null;
        for (int i = span.Start; i < span.End - 1; i++)
        {
            if (bytes[i] == '\\')
            {
                byte escaped = bytes[i + 1];
                if (char.IsAsciiLetter((char)escaped) && (isPath || !IsEscape(escaped)))
                {
                    (lossy ??= ImmutableArray.CreateBuilder<int>()).Add(i);
                }

                i++;
            }
        }

        return lossy?.ToImmutable() ?? [];
    }

    private static bool IsEscape(byte letter) => letter is (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' or (byte)'v' or (byte)'u' or (byte)'x';

    /// <summary>A drive, a colon and one backslash after the opening quote.</summary>
    private static bool IsWindowsPath(ReadOnlySpan<byte> text) => text is [_, var drive, (byte)':', (byte)'\\', not (byte)'\\', ..] && char.IsAsciiLetter((char)drive);
}
