using System.Diagnostics;
using System.Text;
using Clawlint.Diffs;
using Clawlint.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Clawlint.Tests.Diffs;

public sealed class UnifiedDiffTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-diff-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_diff_reads_as_git_writes_it()
    {
        var text = SourceText.FromString("one\ntwo\nthree\nfour\nfive\nsix\nseven\n", "folder/a.json");
        var diff = UnifiedDiff.Create(text, [new TextEdit(new TextSpan(19, 4), "vier")]);
        Assert.False(diff.IsMasked);
        Assert.Equal(
            "--- a/folder/a.json\n+++ b/folder/a.json\n@@ -2,6 +2,6 @@\n two\n three\n four\n-five\n+vier\n six\n seven\n",
            Show(UnifiedDiff.Create(text, [new TextEdit(new TextSpan(19, 4), "vier")])));
        Assert.Equal(DiffLineKind.HunkHeader, diff.Lines[2].Kind);
    }

    [Fact]
    public void Edits_that_change_nothing_give_no_diff()
    {
        Assert.Empty(UnifiedDiff.Create(SourceText.FromString("a\nb\n", "x"), [new TextEdit(new TextSpan(2, 1), "b")]).Lines);
        Assert.Empty(UnifiedDiff.Create(SourceText.FromString("a\nb\n", "x"), []).Lines);
    }

    [Theory]
    [InlineData("a\nb\nc", 2, 1, "B", "a\nB\nc")]
    [InlineData("a\nb\nc", 4, 1, "c\n", "a\nb\nc\n")]
    [InlineData("a\nb\nc\n", 5, 1, "", "a\nb\nc")]
    [InlineData("", 0, 0, "a\n", "a\n")]
    [InlineData("a", 0, 1, "", "")]
    [InlineData("\uFEFF{\r\n  \"a\": 1\r\n}\r\n", 13, 1, "2", "\uFEFF{\r\n  \"a\": 2\r\n}\r\n")]
    [InlineData("a\rb\rc", 2, 1, "B", "a\rB\rc")]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n", 2, 2, "", "a\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n")]
    public void Git_and_patch_apply_a_diff(string before, int start, int length, string newText, string after)
    {
        var edit = new TextEdit(new TextSpan(start, length), newText);
        Assert.Equal(after, Encoding.UTF8.GetString(SourceText.FromString(before).WithEdits([edit]).Bytes));
        AssertApplies(Encoding.UTF8.GetBytes(before), [edit]);
    }

    [Fact]
    public void Ill_formed_bytes_survive()
    {
        AssertApplies([.. "{\n \"a\": \""u8, 0xFF, 0xC0, .. "\",\n \"b\": 1\n}"u8], [new TextEdit(new TextSpan(20, 1), "2")]);
    }

    [Fact]
    public void Git_and_patch_apply_the_diff_of_any_edits()
    {
        var texts = Gen.Elements("a", "b", "\n", "\n\n", "x\n", "\r\n", "longer line\n", "ü").ListOf().Select(string.Concat);
        var generator = from text in texts
                        from edits in (from at in Gen.Choose(0, Math.Max(0, text.Length))
                                       from length in Gen.Choose(0, 4)
                                       from newText in texts.Resize(3)
                                       select (at, length, newText)).ListOf()
                        select (text, edits);
        Prop.ForAll(generator.ToArbitrary(), sample =>
        {
            var bytes = Encoding.Latin1.GetBytes(sample.text);
            AssertApplies(bytes, NonOverlapping(sample.edits, bytes.Length));
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Git_and_patch_refuse_a_masked_diff()
    {
        const string Before = "{\n  \"a\": 1,\n  \"token\": \"fake-token-for-tests-0001\",\n  \"b\": 2\n}\n";
        File.WriteAllText(Path.Combine(_folder, "a.json"), Before);
        var text = SourceText.FromString(Before, "a.json");
        var diff = UnifiedDiff.Create(text, [new TextEdit(new TextSpan(9, 1), "7")]);
        Assert.True(diff.IsMasked);
        Assert.StartsWith("# masked: for reading; apply with clawlint fix\n", Show(diff), StringComparison.Ordinal);
        Assert.Contains("\n@@ masked @@\n", Show(diff), StringComparison.Ordinal);
        Assert.DoesNotContain("fake-token", Show(diff), StringComparison.Ordinal);
        Assert.NotEqual(0, Run("git", ["apply", "--unsafe-paths", "-p1"], Bytes(diff)));
        Assert.NotEqual(0, Run("patch", ["-p1", "--batch"], Bytes(diff)));
        Assert.Equal(Before, File.ReadAllText(Path.Combine(_folder, "a.json")));
        Assert.False(UnifiedDiff.Create(text, [new TextEdit(new TextSpan(9, 1), "7")], showSecrets: true).IsMasked);
    }

    [Fact]
    public void A_path_with_special_characters_is_quoted()
    {
        var text = SourceText.FromString("a\n", "my file.json");
        Assert.StartsWith("--- a/my file.json\t\n", Show(UnifiedDiff.Create(text, [new TextEdit(new TextSpan(0, 1), "b")])), StringComparison.Ordinal);
        Assert.StartsWith(
            "--- \"a/q\\\"\\303\\274\\012.json\"\n",
            Show(UnifiedDiff.Create(SourceText.FromString("a\n", "q\"ü\n.json"), [new TextEdit(new TextSpan(0, 1), "b")])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_text_is_compared_only_where_it_changes()
    {
        // A diff of all lines would never end: every line is different, and the first and last change.
        var builder = new StringBuilder();
        for (var i = 0; i < 400_000; i++)
            builder.Append("line ").Append(i).Append('\n');
        var text = SourceText.FromString(builder.ToString(), "large");
        var diff = UnifiedDiff.Create(text, [new TextEdit(new TextSpan(0, 4), "LINE"), new TextEdit(new TextSpan(text.Length - 2, 1), "!")], showSecrets: true);
        Assert.Equal(2 + 2 + (2 * 2) + (2 * 3), diff.Lines.Length);
        Assert.Equal("@@ -399997,4 +399997,4 @@", diff.Lines[8].Text);
    }

    private void AssertApplies(byte[] before, IReadOnlyCollection<TextEdit> edits)
    {
        var text = SourceText.FromBytes(before, "a.json");
        var expected = text.WithEdits(edits).Bytes.ToArray();
        var diff = UnifiedDiff.Create(text, edits, showSecrets: true);
        if (diff.Lines.IsEmpty)
        {
            Assert.Equal(before, expected);
            return;
        }

        var path = Path.Combine(_folder, "a.json");
        File.WriteAllBytes(path, before);
        Assert.Equal(0, Run("git", ["apply", "--unsafe-paths", "--whitespace=nowarn", "-p1"], Bytes(diff)));
        Assert.Equal(expected, File.Exists(path) ? File.ReadAllBytes(path) : []);
        File.WriteAllBytes(path, before);
        Assert.Equal(0, Run("patch", ["-p1", "--batch", "--binary", "--quiet"], Bytes(diff)));
        Assert.Equal(expected, File.Exists(path) ? File.ReadAllBytes(path) : []);
    }

    private static List<TextEdit> NonOverlapping(IEnumerable<(int At, int Length, string NewText)> edits, int length)
    {
        var result = new List<TextEdit>();
        foreach (var (at, count, newText) in edits.OrderBy(edit => edit.At))
        {
            var span = TextSpan.FromBounds(Math.Min(at, length), Math.Min(at + count, length));
            if (result.Count == 0 || result[^1].Span.End < span.Start)
                result.Add(new TextEdit(span, newText));
        }

        return result;
    }

    private int Run(string program, string[] arguments, byte[] input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetTempPath();
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static byte[] Bytes(UnifiedDiff diff)
    {
        using var stream = new MemoryStream();
        diff.WriteTo(stream);
        return stream.ToArray();
    }

    private static string Show(UnifiedDiff diff) => Encoding.UTF8.GetString(Bytes(diff));
}
