using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Files;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Migrations;

/// <summary>Configs of several files: each change goes to the file that owns the value.</summary>
public sealed class IncludeMigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-includes").FullName;

    [Fact]
    public void A_rename_is_made_in_the_included_file_and_the_config_keeps_its_bytes()
    {
        Write("channels.json5", "{ telegram: { streaming: 'partial', /* chunk */ chunkMode: 'newline' } }");
        var result = Migrate("{ gateway: { mode: 'local' }, channels: { $include: './channels.json5' } }");
        Assert.False(result.IsChanged);
        var file = Assert.Single(result.Included);
        Assert.Equal("{ telegram: { streaming: { mode: 'partial', /* chunk */ chunkMode: 'newline' } } }", TextOf(file.After));
        Assert.EndsWith("channels.json5", file.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_moves_with_its_comments_from_one_file_to_another()
    {
        Write("agents.json5", "{\n  defaults: {\n    // how it remembers\n    memorySearch: { provider: 'openai' },\n    workspace: '~/w',\n  },\n}\n");
        var result = Migrate("{\n  agents: { $include: './agents.json5' },\n}\n");
        Assert.Equal("{\n  defaults: {\n    workspace: '~/w',\n  },\n}\n", TextOf(Assert.Single(result.Included).After));
        Assert.Contains("    // how it remembers\n    search: { provider: 'openai' }", TextOf(result.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_not_moved_into_strict_JSON()
    {
        Write("agents.json5", "{ defaults: { memorySearch: { provider: 'openai' } } }");
        var result = Migrate("{\"agents\": {\"$include\": \"./agents.json5\"}}");
        Assert.True(result.After.Document.Tree.IsStrictJson);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string TextOf(SourceText text) => text.GetString(new TextSpan(0, text.Length));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private FixResult Migrate(string config)
    {
        var tree = SyntaxTree.Parse(SourceText.FromString(config, "openclaw.json"));
        var input = new AnalysisInput(tree, new TargetRelease(OpenClawRelease.Parse("2026.9.6"), TargetReleaseSource.Option))
        {
            Sources = new ConfigSources { Path = Path.Combine(_folder, "openclaw.json"), Files = DiskConfigFileSystem.Instance },
        };
        return new FixApplier(new ConfigAnalyzer(RuleRegistry.All)).Apply(input, MigrationOptions.Create(isUnsafe: false));
    }
}
