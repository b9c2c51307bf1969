using System.Collections.Immutable;
using System.Text;
using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Fixes;

public class FixApplierTests
{
    private static readonly TargetRelease Target = new(OpenClawRelease.Parse("2026.9.6"), TargetReleaseSource.Option);

    [Fact]
    public void Fixes_that_overlap_are_applied_one_after_the_other()
    {
        var result = Apply("""{ "a": 1, "b": 2, "c": 3 }""", RemoveRule("x1", "a"), RemoveRule("x2", "b"), RemoveRule("x3", "c"));
        Assert.Equal("{}", Show(result.Text));
        Assert.Equal(3, result.Applied.Length);
        Assert.Empty(result.LeftOut);
    }

    [Fact]
    public void Unsafe_fixes_need_consent_and_manual_ones_are_never_applied()
    {
        var rule = RemoveRule("x1", "a", FixSafety.Unsafe);
        Assert.False(Apply("""{ "a": 1 }""", rule).IsChanged);
        Assert.True(Apply("""{ "a": 1 }""", new FixOptions { Unsafe = true }, rule).IsChanged);
        Assert.False(Apply("""{ "a": 1 }""", new FixOptions { Unsafe = true }, RemoveRule("x1", "a", FixSafety.Manual)).IsChanged);
        Assert.False(Apply("""{ "a": 1 }""", new FixOptions { Unsafe = true, Select = _ => false }, rule).IsChanged);
        Assert.False(Apply("""{ "a": 1 }""", new FixOptions { Unsafe = true, Confirm = (_, _) => false }, rule).IsChanged);
    }

    [Fact]
    public void A_fix_that_breaks_the_syntax_is_left_out_and_the_others_are_made()
    {
        var breaks = Rule("x1", "a", (tree, member) => [new TextEdit(new TextSpan(member.Value.Span.End, 0), "{")]);
        AssertLeftOut(LeftOutReason.NoLongerParses, """{ "a": 1 }""", Apply("""{ "a": 1, "b": 2 }""", breaks, RemoveRule("x2", "b")));
    }

    [Fact]
    public void A_fix_that_loses_a_credential_is_left_out_and_the_others_are_made()
    {
        var result = Apply("""{ "token": "fake-token-for-tests-0001", "b": 2 }""", RemoveRule("x1", "token"), RemoveRule("x2", "b"));
        AssertLeftOut(LeftOutReason.LosesSecret, """{ "token": "fake-token-for-tests-0001" }""", result);
        Assert.DoesNotContain("fake", result.LeftOut[0].Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_may_move_or_go_into_another_file()
    {
        var moves = Rule("x1", "token", (tree, member) =>
        {
            var editor = new SyntaxEditor(tree);
            editor.Move(member, new ObjectSyntax(tree.Root), ["gateway", "auth"]);
            return editor.GetEdits();
        });
        Assert.Equal("""{ "gateway": { "auth": { "token": "fake-token-for-tests-0001" } } }""", Show(Apply("""{ "token": "fake-token-for-tests-0001" }""", moves).Text));

        var outsources = Rule("x1", "token", (tree, member) => [new TextEdit(member.Value.Span, "\"${TOKEN}\"")], member => [new CreateOperation(".env", "TOKEN=" + member.Value.GetStringValue())]);
        var result = Apply("""{ "token": "fake-token-for-tests-0001" }""", outsources with { Once = "${TOKEN}" });
        Assert.Equal("""{ "token": "${TOKEN}" }""", Show(result.Text));
        Assert.Single(result.FileOperations);
    }

    [Fact]
    public void A_fix_that_brings_an_error_elsewhere_is_left_out()
    {
        var needsB = new TestRule("x2", "", Severity.Error, Effect.Ignored, document => document.Find("b").IsMissing ? document.Root : default, null);
        AssertLeftOut(LeftOutReason.BringsError, """{ "a": 1, "b": 2 }""", Apply("""{ "a": 1, "b": 2, "c": 3 }""", RemoveRule("x1", "b"), RemoveRule("x3", "c"), needsB));
    }

    [Fact]
    public void Fixes_that_undo_each_other_are_left_out()
    {
        var result = Apply("""{ "a": 1, "c": 3 }""", RenameRule("x1", "a", "b"), RenameRule("x2", "b", "a"), RemoveRule("x3", "c"));
        Assert.Equal("""{ "a": 1 }""", Show(result.Text));
        Assert.Contains(result.LeftOut, fix => fix.Reason == LeftOutReason.DoesNotSettle);
    }

    [Fact]
    public void The_demo_is_fixed_and_fixing_it_again_changes_nothing()
    {
        var text = SourceText.FromBytes(File.ReadAllBytes(Repository.PathTo("fixtures/demo/openclaw.json")), "openclaw.json");
        var applier = new FixApplier(new ConfigAnalyzer(RuleRegistry.All));
        var options = new FixOptions { Unsafe = true };
        var result = applier.Apply(text, Target, options);
        Assert.True(result.IsChanged);
        Assert.True(result.After.Document.Tree.Parses);
        Assert.Equal(Show(result.Text), Show(text.WithEdits(result.Edits)));
        Assert.False(applier.Apply(result.Text, Target, options).IsChanged);
    }

    [Fact]
    public void No_fix_touches_a_member_that_a_template_fills_in()
    {
        const string Text = """{ "a": {{ value }}, "b": 2 }""";
        var result = Apply(Text, RemoveRule("x1", "a"), RemoveRule("x2", "b"));
        Assert.Equal("""{ "a": {{ value }} }""", Show(result.Text));
        Assert.Equal(LeftOutReason.TouchesTemplate, Assert.Single(result.LeftOut).Reason);
    }

    private static void AssertLeftOut(LeftOutReason reason, string expected, FixResult result)
    {
        Assert.Equal(expected, Show(result.Text));
        Assert.Equal(reason, Assert.Single(result.LeftOut).Reason);
    }

    private static FixResult Apply(string text, params TestRule[] rules) => Apply(text, FixOptions.Safe, rules);

    private static FixResult Apply(string text, FixOptions options, params TestRule[] rules)
    {
        var applier = new FixApplier(new ConfigAnalyzer(rules.Select(Rule (rule) => new RuleOfTest(rule))));
        var source = SourceText.FromString(text, "openclaw.json");
        var result = applier.Apply(source, Target, options);
        Assert.Equal(Show(result.Text), Show(source.WithEdits(result.Edits)));
        Assert.Equal(Show(result.Text), Show(applier.Apply(result.Text, Target, options).Text));
        return result;
    }

    private static string Show(SourceText text) => Encoding.UTF8.GetString(text.Bytes);

    private static TestRule RemoveRule(string name, string key, FixSafety safety = FixSafety.Safe) => Rule(name, key, (tree, member) =>
    {
        var editor = new SyntaxEditor(tree);
        editor.Remove(member.Node);
        return editor.GetEdits();
    }) with
    { Safety = safety };

    private static TestRule RenameRule(string name, string key, string newName) => Rule(name, key, (tree, member) =>
    {
        var editor = new SyntaxEditor(tree);
        editor.Rename(member, newName);
        return editor.GetEdits();
    });

    private static TestRule Rule(
        string name,
        string key,
        Func<SyntaxTree, MemberSyntax, ImmutableArray<TextEdit>> edit,
        Func<MemberSyntax, ImmutableArray<FixOperation>>? others = null) =>
        new(name, key, Severity.Warning, Effect.None, document => document.Find(key), (tree, member) =>
            [.. EditOperation.FromEdits(tree, edit(tree, member)), .. others?.Invoke(member) ?? []]);
}
