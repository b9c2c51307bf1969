using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Edits;
using Clawlint.Files;
using Clawlint.Releases;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Edits;

public sealed class ConfigEditorTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-edits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("{ a: 1, // one\n}", "a", "2", "{ a: 2, // one\n}")]
    [InlineData("{\n  // x\n  'a': 'b'\n}", "c.d", "true", "{\n  // x\n  'a': 'b',\n  'c': {\n    'd': true\n  }\n}")]
    [InlineData("{\r\n\t\"a\": [1]\r\n}\r\n", "a[1]", "\"x\"", "{\r\n\t\"a\": [1, \"x\"]\r\n}\r\n")]
    [InlineData("{\"a\":{}}", "a.b", "[1]", "{\"a\":{\"b\":[1]}}")]
    [InlineData("{ \"list\": [] }", "list[0].id", "\"main\"", "{ \"list\": [{ \"id\": \"main\" }] }")]
    [InlineData("{ a: 1, a: 2 }", "a", "3", "{ a: 1, a: 3 }")]
    [InlineData("{\n  list: [\n    { id: 'a' },\n  ],\n}", "list[1]", "{\"id\":\"b\"}", "{\n  list: [\n    { id: 'a' },\n    { id: 'b' },\n  ],\n}")]
    [InlineData("{\n  a: { b: 'x' }\n}", "c", "\"y\"", "{\n  a: { b: 'x' },\n  c: 'y'\n}")]
    public void A_value_is_set_in_the_style_of_its_neighbours(string before, string path, string json, string after) =>
        Assert.Equal(after, Edit(before, (path, json)).Text);

    [Theory]
    [InlineData("{\n  a: 1, // one\n  b: 2,\n}", "a", "{\n  b: 2,\n}")]
    [InlineData("{ a: 1, b: { c: 1 }, a: 2 }", "a", "{ b: { c: 1 } }")]
    [InlineData("{ a: [1, 2, 3] }", "a[1]", "{ a: [1, 3] }")]
    public void A_value_goes_with_its_comments_and_its_duplicates(string before, string path, string after) =>
        Assert.Equal(after, Edit(before, (path, null)).Text);

    [Theory]
    [InlineData("{ a: 'x' }", "a.b", "1", "a is a text")]
    [InlineData("{ a: [1] }", "a[5]", "1", "set a[1]")]
    [InlineData("{ a: [1] }", "a.x", "1", "set a[1]")]
    [InlineData("{ }", "a[3]", "1", "first place is 0")]
    [InlineData("{ }", "a", null, "no such value")]
    [InlineData("", "a", "1", "no config")]
    [InlineData("'x'", "a", "1", "is a text")]
    public void What_cannot_be_done_is_said(string before, string path, string? json, string problem) =>
        Assert.Contains(problem, Edit(before, (path, json)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Several_edits_build_on_each_other() =>
        Assert.Equal("{ b: { c: [1, 2] } }", Edit("{ a: 1 }", ("b.c", "[1]"), ("a", null), ("b.c[1]", "2")).Text);

    [Fact]
    public void An_edit_goes_to_the_file_that_owns_the_value()
    {
        File.WriteAllText(Path.Join(_folder, "gateway.json5"), "{ port: 1, auth: { mode: 'token' } }");
        var editor = Open("{ gateway: { $include: './gateway.json5', port: 2 }, agents: {} }");
        Assert.Null(editor.Apply(new ConfigEdit(Parse("gateway.port"), "3")));
        Assert.Null(editor.Apply(new ConfigEdit(Parse("gateway.auth.token"), "\"fake-token-for-tests-0001\"")));
        Assert.Null(editor.Apply(new ConfigEdit(Parse("gateway.mode"), "\"local\"")));
        var files = editor.Files.ToDictionary(file => file.Path ?? "", file => System.Text.Encoding.UTF8.GetString(file.After.Bytes));
        Assert.Equal("{ gateway: { $include: './gateway.json5', port: 3, mode: 'local' }, agents: {} }", files[""]);
        Assert.Equal("{ port: 1, auth: { mode: 'token', token: 'fake-token-for-tests-0001' } }", files[Path.Join(_folder, "gateway.json5")]);
    }

    [Fact]
    public void A_value_that_two_files_write_goes_from_both()
    {
        File.WriteAllText(Path.Join(_folder, "gateway.json5"), "{ port: 1, mode: 'local' }");
        var editor = Open("{ gateway: { $include: './gateway.json5', port: 2 } }");
        Assert.Null(editor.Apply(new ConfigEdit(Parse("gateway.port"), null)));
        Assert.Equal(2, editor.Files.Count());
    }

    [Fact]
    public void An_object_of_two_files_is_not_replaced()
    {
        File.WriteAllText(Path.Join(_folder, "gateway.json5"), "{ port: 1 }");
        var editor = Open("{ gateway: { $include: './gateway.json5', mode: 'local' } }");
        Assert.Contains("several files", editor.Apply(new ConfigEdit(Parse("gateway"), "{}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_a_value_of_a_real_config_changes_that_value_only()
    {
        var folder = Path.Join(Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus"), "configs");
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"Skipped: there are no real configs at {folder}. Set CLAWLINT_CORPUS.");
            return;
        }

        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            var text = SourceText.FromBytes(File.ReadAllBytes(files[i]), "openclaw.json");
            if (SyntaxTree.Parse(text).Parses)
                AssertOneValueChanges(text, new Random(i), Path.GetFileName(files[i]));
        }
    }

    // The new value stands at the path, and putting the old one back gives the old config.
    private static void AssertOneValueChanges(SourceText text, Random random, string name)
    {
        var document = ConfigDocument.Create(SyntaxTree.Parse(text));
        for (var i = 0; i < 2 && document.NodeCount > 1; i++)
        {
            var node = document.GetNode(random.Next(1, document.NodeCount));
            var editor = new ConfigEditor(new AnalysisInput(SyntaxTree.Parse(text), Newest()));
            var edit = new ConfigEdit(Parse(node.Path), "{\"x\":[1,\"y\"]}");
            Assert.True(editor.Apply(edit) is null, $"{name} {node.Path}");
            Assert.True(editor.Files.Single().After.Bytes.SequenceEqual(text.WithEdits(editor.Files.Single().Edits).Bytes), $"{name} {node.Path}");
            Assert.True(editor.Apply(edit with { Json = JsonText.Write(node) }) is null, $"{name} {node.Path}");
            var back = ConfigDocument.Create(editor.Edited.Tree);
            Assert.True(JsonText.Write(document.Root) == JsonText.Write(back.Root), $"{name} {node.Path}");
        }
    }

    private (string? Problem, string Text) Edit(string config, params (string Path, string? Json)[] edits)
    {
        var editor = Open(config);
        string? problem = null;
        foreach (var (path, json) in edits)
            problem ??= editor.Apply(new ConfigEdit(Parse(path), json));
        return (problem, System.Text.Encoding.UTF8.GetString(editor.Edited.Tree.Text.Bytes));
    }

    private ConfigEditor Open(string config) => new(new AnalysisInput(SyntaxTree.Parse(SourceText.FromString(config, "openclaw.json")), Newest())
    {
        Sources = new ConfigSources { Path = Path.Join(_folder, "openclaw.json"), Files = DiskConfigFileSystem.Instance },
    });

    private static TargetRelease Newest() => new(BundledReleases.Newest, TargetReleaseSource.Option);

    private static IReadOnlyList<ConfigPathStep> Parse(string path)
    {
        Assert.True(EditPath.TryParse(path, out var steps), path);
        return steps;
    }
}
