using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Clawlint.Syntax.Tests.Editing;

public class SyntaxEditorPropertyTests
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("CLAWLINT_PROPERTY_COUNT") ?? "2000", CultureInfo.InvariantCulture);

    private static readonly string[] Mistakes = [",", "# noise\n", "k: True,", "k: {{ t }},", "k: ${A},", "k 1,", "'k':: 1,", "k: “x”,", "k = 010,", "k: `x`,"];

    [Fact]
    public void Random_documents_parse() => ForAll(seed =>
    {
        var tree = Parse(RandomDocument.Write(seed));
        Assert.True(tree.Parses, Show(tree));
    });

    [Fact]
    public void An_edit_does_what_it_says_and_touches_nothing_else() => ForAll(seed =>
    {
        var editor = new SyntaxEditor(Parse(RandomDocument.Write(seed)));
        var edit = new RandomEdit(editor, seed);
        edit.Order();
        edit.Finish();
        var result = Check(editor, edit);
        Assert.All(editor.GetEdits(), change => Assert.Contains(edit.Touched, span => span.Contains(change.Span)));
        AssertComments(editor.Tree, result, edit.Lost);
    });

    [Fact]
    public void Moves_compose_and_lose_no_comment() => ForAll(seed =>
    {
        var editor = new SyntaxEditor(Parse(RandomDocument.Write(seed)));
        var edit = new RandomEdit(editor, seed);
        for (var i = 0; i < 4; i++)
            edit.Order(onlyMoves: true);
        edit.Finish();
        AssertComments(editor.Tree, Check(editor, edit), []);
    });

    [Fact]
    public void All_members_of_an_object_can_go_at_once() => ForAll(seed =>
    {
        var editor = new SyntaxEditor(Parse(RandomDocument.Write(seed)));
        var objects = Enumerable.Range(0, editor.Tree.NodeCount).Select(editor.Tree.GetNode).Where(node => node.Kind == SyntaxKind.Object).ToList();
        var chosen = objects[new System.Random(seed).Next(objects.Count)];
        var models = new Dictionary<int, ValueModel>();
        var model = ValueModel.Of(editor.Tree.Root, models);
        foreach (var member in chosen.Children)
            editor.Remove(member);
        models[chosen.Index].Children.Clear();
        var result = SyntaxTree.Parse(editor.Tree.Text.WithEdits(editor.GetEdits()));
        Assert.Equal(model.ToString(), ValueModel.Of(result.Root).ToString());
        AssertComments(editor.Tree, result, [chosen.Span]);
    });

    [Fact]
    public void Edits_bring_no_new_mistake_to_a_text_that_is_broken_elsewhere() => ForAll(seed =>
    {
        var random = new System.Random(seed);
        // Beside a mistake the parser may take a string that begins like a comment for one; what it guesses is not the editor's doing.
        var whole = Parse(RandomDocument.Write(seed).Replace("// none", "wss://none", StringComparison.Ordinal).Replace("# no", "no #", StringComparison.Ordinal));
        var place = Members(whole).ElementAt(random.Next(Members(whole).Count())).Node.Span.Start;
        var mistake = new TextEdit(new TextSpan(place, 0), Mistakes[random.Next(Mistakes.Length)]);
        var editor = new SyntaxEditor(SyntaxTree.Parse(whole.Text.WithEdits([mistake])));
        var members = Members(editor.Tree).Where(member => !member.Value.IsMissing && !IsBroken(editor.Tree, RandomEdit.Surroundings(member.Node))).ToList();
        var isLocal = editor.Tree.Diagnostics.All(found => found.Span.Touches(new TextSpan(place, mistake.NewText.Length)));
        if (!isLocal || members.Count == 0 || editor.Tree.Root.Kind != SyntaxKind.Object || IsBroken(editor.Tree, RandomEdit.EndOf(editor.Tree.Root)))
            return;
        var member = members[random.Next(members.Count)];
        var what = random.Next(4);
        switch (what)
        {
            case 0:
                editor.Remove(member.Node);
                break;
            case 1:
                editor.SetValue(member.Value, "[1, {}]");
                break;
            case 2:
                editor.Rename(member, "renamed");
                break;
            default:
                editor.Move(member, editor.Root(), ["made", "for"]);
                break;
        }

        var result = SyntaxTree.Parse(editor.Tree.Text.WithEdits(editor.GetEdits()));
        Assert.True(
            result.Diagnostics.Length <= editor.Tree.Diagnostics.Length,
            $"{what} {member.Node.Text}\n{Show(editor.Tree)}\n{string.Join("; ", editor.Tree.Diagnostics)}\n=>\n{Show(result)}\n{string.Join("; ", result.Diagnostics)}");
    });

    private static IEnumerable<MemberSyntax> Members(SyntaxTree tree) =>
        Enumerable.Range(0, tree.NodeCount).Select(tree.GetNode).Where(node => node.IsKey).Select(key => new MemberSyntax(key.Parent));

    private static bool IsBroken(SyntaxTree tree, TextSpan span) =>
        tree.Diagnostics.Any(mistake => mistake.Span.Touches(span) || mistake.RelatedSpans.Any(span.Touches));

    private static SyntaxTree Check(SyntaxEditor editor, RandomEdit edit)
    {
        var edits = editor.GetEdits();
        Assert.Equal(edits.ToArray(), editor.GetEdits().ToArray());
        var result = SyntaxTree.Parse(editor.Tree.Text.WithEdits(edits));
        var report = $"{edit.Description}\n{Show(editor.Tree)}\n=>\n{Show(result)}";
        Assert.True(result.Parses, report);
        Assert.True(result.IsStrictJson || !editor.Tree.IsStrictJson, report);
        var (expected, actual) = (edit.Model.ToString(), ValueModel.Of(result.Root).ToString());
        Assert.True(expected == actual, $"{report}\nexpected {expected}\nactual   {actual}");
        return result;
    }

    private static void AssertComments(SyntaxTree before, SyntaxTree after, List<TextSpan> lost)
    {
        var expected = Comments(before).Where(comment => !lost.Exists(span => span.Contains(comment.Span))).Select(comment => before.Text.GetString(comment.Span));
        var missing = expected.Except(Comments(after).Select(comment => after.Text.GetString(comment.Span)), StringComparer.Ordinal);
        Assert.Equal(Comments(after).Count(), Comments(after).DistinctBy(comment => after.Text.GetString(comment.Span), StringComparer.Ordinal).Count());
        Assert.True(!missing.Any(), $"lost {string.Join(", ", missing)}\n{Show(before)}\n=>\n{Show(after)}");
    }

    private static IEnumerable<SyntaxTrivia> Comments(SyntaxTree tree)
    {
        foreach (var trivia in tree.GetTrivia(new TextSpan(0, tree.Text.Length)))
        {
            if (trivia.IsComment)
                yield return trivia;
        }
    }

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.FromString(text));

    private static string Show(SyntaxTree tree) => Encoding.UTF8.GetString(tree.Text.Bytes);

    private static void ForAll(Action<int> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));
}
