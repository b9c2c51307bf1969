using Clawlint.Syntax.Tests.Support;
using Xunit;

namespace Clawlint.Syntax.Tests.Recovery;

/// <summary>Broken files of the kinds that people really post.</summary>
public class RealFilesTests
{
    [Fact]
    public void A_fragment_with_a_lost_quote_typographic_quotes_and_a_trailing_comma()
    {
        var tree = Parse(
            """
            controlUi": {
            "allowInsecureAuth": true,
            "dangerouslyDisableDeviceAuth": true
            },
            "auth": {
            "mode": "token",
            "token": “fake-token-for-tests-0001”
            },
            """);
        Assert.Equal(
            [SyntaxErrorKind.SmartQuotes, SyntaxErrorKind.LostQuote, SyntaxErrorKind.MissingOuterBraces],
            tree.Diagnostics.Select(diagnostic => diagnostic.Kind).Order());
        Assert.All(tree.Diagnostics, diagnostic => Assert.True(diagnostic.IsRepairCertain));
        Assert.Equal(
            """{"auth":{"mode":"token","token":"fake-token-for-tests-0001"},"controlUi":{"allowInsecureAuth":true,"dangerouslyDisableDeviceAuth":true}}""",
            CanonicalValue.Of(tree.Root));
        AssertRepairs(tree);
    }

    [Theory]
    [InlineData("{\"a\": 1,, \"b\": 2}", SyntaxErrorKind.ExtraComma)]
    [InlineData("{\"a\": 1},", SyntaxErrorKind.ExtraComma)]
    [InlineData("{\"a\": 1; \"b\": 2}", SyntaxErrorKind.MissingComma)]
    [InlineData("{\"a\" => 1}", SyntaxErrorKind.WrongColon)]
    [InlineData("{my-key: 1}", SyntaxErrorKind.UnquotedKey)]
    [InlineData("{1: 2}", SyntaxErrorKind.UnquotedKey)]
    [InlineData("{my key: 1}", SyntaxErrorKind.UnquotedKey)]
    [InlineData("{\"a\": token}", SyntaxErrorKind.UnquotedValue)]
    [InlineData("{\"a\": http://x.test:80/y?z=1#w, \"b\": 1}", SyntaxErrorKind.UnquotedValue)]
    [InlineData("{\"a\": 010}", SyntaxErrorKind.MalformedNumber)]
    [InlineData("{\"a\": 18_789}", SyntaxErrorKind.MalformedNumber)]
    [InlineData("{\"a\": \"\\u12\"}", SyntaxErrorKind.MalformedEscape)]
    [InlineData("{\"a\": \"\\1\"}", SyntaxErrorKind.MalformedEscape)]
    [InlineData("{\"a\": }", SyntaxErrorKind.MissingValue)]
    [InlineData("{\"a\":\n\"b\": 2}", SyntaxErrorKind.MissingValue)]
    [InlineData("{\"a\"}", SyntaxErrorKind.MissingValue)]
    [InlineData("{\"a\": 1 /* note }", SyntaxErrorKind.Unclosed, SyntaxErrorKind.UnclosedComment)]
    [InlineData("{\"a\": \"say \"hi\" now\", \"b\": 1}", SyntaxErrorKind.UnescapedQuote)]
    [InlineData("{\"a\": 1}}", SyntaxErrorKind.UnmatchedClose)]
    [InlineData("{\"a\": [1, 2}", SyntaxErrorKind.Unclosed)]
    [InlineData("{\"a\": [1, 2}}", SyntaxErrorKind.UnmatchedClose)]
    [InlineData("", SyntaxErrorKind.Unexpected)]
    [InlineData("// nothing yet\n", SyntaxErrorKind.Unexpected)]
    [InlineData("module.exports = {\n  a: 1\n}", SyntaxErrorKind.Unexpected)]
    [InlineData("Here is my config:\n{\"a\": 1}", SyntaxErrorKind.Unexpected)]
    [InlineData("{\"a\": 1}\n{\"b\": 2}", SyntaxErrorKind.TrailingText)]
    [InlineData("Like this:\n```json\n{\"a\": 1}\n```\nThanks!", SyntaxErrorKind.CodeFence)]
    [InlineData("{\"a\": {{ .Values.port }}, \"b\": {{ .Values.host | quote }}}", SyntaxErrorKind.TemplateMarkers)]
    [InlineData("{\"a\": 1{% if x %},\n\"b\": 2{% endif %}\n}", SyntaxErrorKind.TemplateMarkers)]
    [InlineData("{\"a\": \"{{ x | default \"y\" }}\"}", SyntaxErrorKind.TemplateMarkers)]
    [InlineData("{{- if .Values.x }}\n{\"a\": 1}\n{{- end }}\n", SyntaxErrorKind.TemplateMarkers)]
    public void A_mistake_has_its_own_kind_and_no_other(string text, params SyntaxErrorKind[] kinds)
    {
        var tree = Parse(text);
        Assert.Equal(kinds, tree.Diagnostics.Select(diagnostic => diagnostic.Kind));
        Assert.False(tree.Parses);
        Assert.Null(Coverage.FindFlaw(tree));
    }

    [Theory]
    [InlineData("{\"a\": yes}")]
    [InlineData("{\"a\": undefined}")]
    [InlineData("{\"a\": 010}")]
    [InlineData("[1, , 2]")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\": \"x\ny\"}")]
    [InlineData("<<<<<<< HEAD\n{\"a\": 1}\n=======\n{\"a\": 2}\n>>>>>>> other\n")]
    public void A_repair_is_not_certain_where_another_reading_fits(string text)
    {
        var diagnostic = Assert.Single(Parse(text).Diagnostics);
        Assert.False(diagnostic.IsRepairCertain);
    }

    [Fact]
    public void The_opaque_value_of_a_template_is_no_object()
    {
        var root = new ObjectSyntax(Parse("{\"port\": {{ .Values.port }}, \"mode\": \"local\"}").Root);
        Assert.Equal(SyntaxKind.Opaque, root.Find("port").Value.Kind);
        Assert.Equal("local", root.Find("mode").Value.GetStringValue());
    }

    [Fact]
    public void Nesting_that_OpenClaw_cannot_read_is_one_opaque_value()
    {
        var tree = Parse("{\"a\":" + new string('[', 5000) + new string(']', 5000) + ",\"b\":1}");
        Assert.Equal(SyntaxErrorKind.TooDeep, Assert.Single(tree.Diagnostics).Kind);
        Assert.Equal(1, new ObjectSyntax(tree.Root).Find("b").Value.GetNumberValue());
        Assert.Null(Coverage.FindFlaw(tree));
    }

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.FromString(text));

    /// <summary>All repairs together make a file that parses to what the recovery understood.</summary>
    private static void AssertRepairs(SyntaxTree tree)
    {
        var repaired = SyntaxTree.Parse(tree.Text.WithEdits([.. tree.Diagnostics.SelectMany(diagnostic => diagnostic.Repair)]));
        Assert.True(repaired.Parses, repaired.Text.GetString(new TextSpan(0, repaired.Text.Length)));
        Assert.Equal(CanonicalValue.Of(tree.Root), CanonicalValue.Of(repaired.Root));
    }
}
