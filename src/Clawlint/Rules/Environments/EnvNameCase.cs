using System.Text.RegularExpressions;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Environments;

/// <summary>A reference to a variable has small letters in its name, which OpenClaw does not put in.</summary>
public sealed partial class EnvNameCase : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8069", "env-name-case", Severity.Warning, Effect.Ignored, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnTree(Check);

    /// <summary>Looks at the text, not at the values, so that a file without a reference costs one search.</summary>
    private void Check(RuleContext context, SyntaxTree tree)
    {
        var bytes = tree.Text.Bytes;
        for (int offset = bytes.IndexOf("${"u8); offset >= 0;)
        {
            var node = tree.FindNode(offset);
            if (node is { Kind: SyntaxKind.String, IsKey: false } && LowerReference().IsMatch(node.GetStringValue()))
            {
                Report(context, node);
            }

            int next = bytes[(offset + 2)..].IndexOf("${"u8);
            offset = next < 0 ? -1 : offset + 2 + next;
        }
    }

    private void Report(RuleContext context, SyntaxNode node)
    {
        string upper = node.GetStringValue().ToUpperInvariant();
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateSpan(node.Tree, node.Span, node),
            $"OpenClaw puts in a variable only where its name is written in capitals, so this text stays as it is. Write {upper}, and set the variable under that name.") with
        {
            Fixes = [new CodeFix($"Write {upper}", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Span.Start}", () => EditOperation.FromEdits(node.Tree, [new TextEdit(node.Span, JsonText.Quote(upper))]))],
        });
    }

    /// <summary>A whole text that is one reference; a part of a longer one may be meant for another program.</summary>
    [GeneratedRegex(@"\A\$\{(?=[^}]*[a-z])[A-Za-z_][A-Za-z0-9_]*\}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LowerReference();
}
