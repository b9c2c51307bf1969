using System.Text;
using Xunit;

namespace Clawlint.Syntax.Tests.Editing;

/// <summary>Short ways to edit a text in a test.</summary>
internal static class EditorHarness
{
    public static string Edit(string text, Action<SyntaxEditor> edit)
    {
        var editor = new SyntaxEditor(SyntaxTree.Parse(SourceText.FromString(text)));
        edit(editor);
        return Encoding.UTF8.GetString(editor.Tree.Text.WithEdits(editor.GetEdits()).Bytes);
    }

    public static ObjectSyntax Root(this SyntaxEditor editor) => new(editor.Tree.Root);

    public static MemberSyntax Member(this SyntaxEditor editor, params string[] names)
    {
        var member = default(MemberSyntax);
        var container = editor.Root();
        foreach (var name in names)
        {
            member = container.Find(name);
            Assert.False(member.IsMissing, $"There is no {name}.");
            container = new ObjectSyntax(member.Value);
        }

        return member;
    }
}
