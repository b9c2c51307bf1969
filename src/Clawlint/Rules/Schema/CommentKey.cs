using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Schema;
using Clawlint.Syntax;

namespace Clawlint.Rules.Schema;

/// <summary>A key that is meant as a comment, as strict JSON has none; OpenClaw rejects it as unknown.</summary>
public sealed class CommentKey : SchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1011", "comment-key", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => UnknownKey.IsUnknown(error) && IsComment(error.Node);

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error)
    {
        var key = error.Node;
        string advice = key.Member.Node.Tree.IsStrictJson ? "Remove it; to keep it, write it as a // comment, which OpenClaw allows and strict JSON does not." : "Write it as a // comment.";
        return new Finding(context.LocateKey(key), $"{key.Path} is meant as a comment, and {context.Target.Release} rejects the file because it knows no such key. {advice}");
    }

    /// <inheritdoc/>
    private protected override IEnumerable<CodeFix> CreateFixes(RuleContext context, SchemaError error)
    {
        var key = error.Node;
        if (!key.IsImplied && !key.Member.IsMissing)
        {
            bool isStrict = key.Member.Node.Tree.IsStrictJson;
            yield return isStrict
                ? new CodeFix($"Remove {key.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{key.Path}", () => MemberEdits.Remove(key))
                : new CodeFix($"Turn {key.Path} into a comment", FixSafety.Safe, $"{Descriptor.Name}@{key.Path}", () => TurnIntoComment(key.Member));
        }
    }

    /// <inheritdoc/>
    private protected override CodeFix? CreateSettingAside(RuleContext context, SchemaError error) =>
        SetAside.CreateFix(error.Node, $"{error.Node.Path} is a comment, and strict JSON has none.");

    /// <summary>True for a name that no setting has: slashes, a hash, an underscore in front, or the word itself.</summary>
    internal static bool IsComment(ConfigNode node)
    {
        Span<char> buffer = stackalloc char[64];
        var name = node.GetName(buffer).TrimStart();
        return name is ['/', '/', ..] or ['/', '*', ..] or ['#', ..] or ['_', ..]
            || (node.Kind == ConfigKind.String && (name is "comment" or "comments" or "$comment"));
    }

    private static ImmutableArray<FixOperation> TurnIntoComment(MemberSyntax member)
    {
        var tree = member.Node.Tree;
        var editor = new SyntaxEditor(tree);
        if (FindLine(member) is { } line)
        {
            editor.Replace(line, "// " + member.Value.GetStringValue().Trim());
        }
        else if (!editor.CommentOut(member))
        {
            return [];
        }

        return EditOperation.FromEdits(tree, editor.GetEdits());
    }

    /// <summary>Where a text of one line stands alone on its line, the member with its comma; else null, and the member itself becomes the comment.</summary>
    private static TextSpan? FindLine(MemberSyntax member)
    {
        var text = member.Node.Tree.Text.Bytes;
        int start = member.Node.Span.Start;
        int end = member.Comma.IsMissing ? member.Node.Span.End : member.Comma.Span.End;
        int lineStart = text[..start].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        int rest = text[end..].IndexOfAny((byte)'\n', (byte)'\r');
        bool isAlone = rest >= 0 && text[lineStart..start].Trim(" \t"u8).IsEmpty && text.Slice(end, rest).Trim(" \t"u8).IsEmpty;
        bool isPlain = member.Value.Kind == SyntaxKind.String && !member.Value.GetStringValue().AsSpan().ContainsAny("\n\r\u2028\u2029");
        return isAlone && isPlain ? TextSpan.FromBounds(start, end) : null;
    }
}
