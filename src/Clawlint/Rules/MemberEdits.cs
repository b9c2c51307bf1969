using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules;

/// <summary>The operations of the plainest cures: none where several files write the value, or none does.</summary>
internal static class MemberEdits
{
    /// <summary>Removes a member; nothing where no text holds it.</summary>
    public static ImmutableArray<FixOperation> Remove(ConfigNode node)
    {
        if (node.Origins.Length != 1 || node.Member.IsMissing)
        {
            return [];
        }

        var editor = new SyntaxEditor(node.Member.Node.Tree);
        editor.Remove(node.Member.Node);
        return EditOperation.FromEdits(node.Member.Node.Tree, editor.GetEdits());
    }

    /// <summary>Removes an element of an array; nothing where no text holds it.</summary>
    public static ImmutableArray<FixOperation> RemoveElement(ConfigNode element)
    {
        if (element.IsImplied)
        {
            return [];
        }

        var editor = new SyntaxEditor(element.File);
        editor.Remove(element.Syntax);
        return EditOperation.FromEdits(element.File, editor.GetEdits());
    }

    /// <summary>Puts another value, in strict JSON, in the place of one.</summary>
    public static ImmutableArray<FixOperation> SetValue(ConfigNode node, string json)
    {
        if (node.Origins.Length != 1)
        {
            return [];
        }

        var editor = new SyntaxEditor(node.File);
        editor.SetValue(node.Syntax, json);
        return EditOperation.FromEdits(node.File, editor.GetEdits());
    }

    /// <summary>Gives a member another name; nothing where the object has that name already.</summary>
    public static ImmutableArray<FixOperation> Rename(ConfigNode node, string name)
    {
        if (node.Origins.Length != 1 || node.Member.IsMissing)
        {
            return [];
        }

        var editor = new SyntaxEditor(node.Member.Node.Tree);
        return editor.Rename(node.Member, name) ? EditOperation.FromEdits(node.Member.Node.Tree, editor.GetEdits()) : [];
    }

    /// <summary>Adds a member to an object; nothing where no text holds the object.</summary>
    public static ImmutableArray<FixOperation> Insert(ConfigNode around, string name, string json)
    {
        if (around.IsImplied || around.Syntax.Kind != SyntaxKind.Object)
        {
            return [];
        }

        var editor = new SyntaxEditor(around.File);
        return editor.Insert(new ObjectSyntax(around.Syntax), name, json) ? EditOperation.FromEdits(around.File, editor.GetEdits()) : [];
    }
}
