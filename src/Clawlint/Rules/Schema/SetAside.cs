using System.Collections.Immutable;
using Clawlint.Accounts;
using Clawlint.Config;
using Clawlint.Fixes;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Rules.Schema;

/// <summary>Takes a key out of the way that OpenClaw refuses and that nothing can place, so that no text is lost: it becomes a comment, or goes into a file beside one that has none.</summary>
internal static class SetAside
{
    /// <summary>The fix; null where the key holds a credential, which stays, or where no single file holds it.</summary>
    public static CodeFix? CreateFix(ConfigNode key, string reason)
    {
        if (key.IsImplied || key.Member.IsMissing || key.Origins.Length != 1 || SecretNodes.HoldsAny(key.Syntax))
        {
            return null;
        }

        return new CodeFix($"Set {key.Path} aside", FixSafety.Manual, $"set-aside@{key.Path}", () => GetOperations(key, reason))
        {
            SetsAside = true,
            GetMoves = () => [new ValueMove(key.Path, null, reason)],
        };
    }

    private static ImmutableArray<FixOperation> GetOperations(ConfigNode key, string reason)
    {
        var tree = key.Member.Node.Tree;
        var editor = new SyntaxEditor(tree);
        if (editor.CommentOut(key.Member))
        {
            return EditOperation.FromEdits(tree, editor.GetEdits());
        }

        editor.Remove(key.Member.Node);
        return [.. EditOperation.FromEdits(tree, editor.GetEdits()), new SetAsideOperation(tree.Text.Path, key.Path, key.Syntax.Text, reason)];
    }
}
