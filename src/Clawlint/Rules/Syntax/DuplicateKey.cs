using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>An object has the same key twice; OpenClaw keeps the last value and never says so.</summary>
public sealed class DuplicateKey : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0007", "duplicate-key", Severity.Warning, Effect.Ignored, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var member in document.ReplacedMembers)
        {
            var kept = FindKept(member);
            var node = document.Written.FromSyntax(kept.Value);
            string path = node.IsMissing ? ConfigPath.Of(kept.Node) : node.Path;
            string pointer = node.IsMissing ? ConfigPath.PointerOf(kept.Node) : node.Pointer;
            var location = new Location(member.Node.Tree.Text, member.Key.Span, path, pointer);
            context.Report(context.Diagnose(Descriptor, location, GetMessage(member, kept, path)) with
            {
                Related = [new RelatedLocation(location with { Span = kept.Key.Span }, "this one counts")],
                Fixes = [CreateFix(member, kept, path)],
            });
        }
    }

    /// <summary>The last member of the same name.</summary>
    private static MemberSyntax FindKept(MemberSyntax member)
    {
        var kept = member;
        foreach (var node in member.Node.Parent.Children)
        {
            var other = new MemberSyntax(node);
            kept = other.Name == member.Name ? other : kept;
        }

        return kept;
    }

    private static string GetMessage(MemberSyntax member, MemberSyntax kept, string path) =>
        $"{path} is written more than once. OpenClaw keeps the last value and silently drops this one"
        + (HasSameValue(member, kept) ? "; both are the same, so remove one." : ". Keep the one that you mean.");

    private CodeFix CreateFix(MemberSyntax member, MemberSyntax kept, string path)
    {
        bool losesNothing = HasSameValue(member, kept) && !HasComment(member.Node);
        return new CodeFix(
            $"Remove the first {path}, which has no effect",
            losesNothing ? FixSafety.Safe : FixSafety.Unsafe,
            $"{Descriptor.Name}@{member.Node.Span.Start}",
            () => Remove(member));
    }

    private static System.Collections.Immutable.ImmutableArray<FixOperation> Remove(MemberSyntax member)
    {
        var editor = new SyntaxEditor(member.Node.Tree);
        editor.Remove(member.Node);
        return EditOperation.FromEdits(member.Node.Tree, editor.GetEdits());
    }

    /// <summary>Scalars by what they mean, objects and arrays only when written alike.</summary>
    private static bool HasSameValue(MemberSyntax member, MemberSyntax kept)
    {
        var (left, right) = (member.Value, kept.Value);
        return left.Kind == right.Kind && left.Kind switch
        {
            SyntaxKind.String => left.GetStringValue() == right.GetStringValue(),
            SyntaxKind.Number => left.GetNumberValue().Equals(right.GetNumberValue()),
            _ => left.Text == right.Text,
        };
    }

    private static bool HasComment(SyntaxNode node)
    {
        foreach (var trivia in node.Tree.GetTrivia(node.FullSpan))
        {
            if (trivia.IsComment)
            {
                return true;
            }
        }

        return false;
    }
}
