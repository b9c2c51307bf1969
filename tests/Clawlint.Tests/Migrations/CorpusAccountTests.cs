using System.Text;
using Clawlint.Accounts;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Migrations;

/// <summary>Real configs, read where they lie (<c>CLAWLINT_CORPUS</c>): whatever stands in them is accounted for after a migration.</summary>
public sealed class CorpusAccountTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus"), "configs");

    private static readonly FixApplier Applier = new(new ConfigAnalyzer(RuleRegistry.All));

    [Theory]
    [InlineData("2026.9.6", false)]
    [InlineData("2026.9.6", true)]
    [InlineData("2026.5.28", false)]
    public void Every_value_is_where_the_account_says_and_as_it_was(string release, bool isUnsafe)
    {
        foreach (string path in FindConfigs())
        {
            var tree = SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path));
            if (tree.Parses)
            {
                Check(Path.GetFileName(path), Migrate(tree, release, isUnsafe));
            }
        }
    }

    [Fact]
    public void Migrating_twice_gives_what_migrating_once_gave()
    {
        foreach (string path in FindConfigs())
        {
            var once = Migrate(SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path)), "2026.9.6", isUnsafe: false);
            Assert.False(Migrate(once.After.Document.Tree, "2026.9.6", isUnsafe: false).IsChanged, Path.GetFileName(path));
        }
    }

    private static void Check(string name, FixResult result)
    {
        var before = Leaves(result.Before.Document);
        var after = Leaves(result.After.Document);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), result.Account!.Entries.Select(static entry => entry.Path).Order(StringComparer.Ordinal));
        string text = AllText(result);
        foreach (var entry in result.Account.Entries)
        {
            bool isRight = entry.Outcome switch
            {
                ValueOutcome.Kept or ValueOutcome.Moved => after.TryGetValue(entry.NewPath!, out string? value) && value == before[entry.Path],
                ValueOutcome.Left => after.ContainsKey(entry.NewPath!),
                ValueOutcome.SetAside => entry.Why.Length > 0 && text.Contains(before[entry.Path], StringComparison.Ordinal),
                _ => entry.Why.Length > 0,
            };
            Assert.True(isRight, $"{name}: {entry}");
        }
    }

    // What stands at each path: the decoded text of a string, the text of anything else.
    private static Dictionary<string, string> Leaves(ConfigDocument document)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < document.Written.NodeCount; i++)
        {
            var node = document.Written.GetNode(i);
            if (node.Children.Count == 0)
            {
                leaves.Add(node.Path, node.AsString() ?? string.Concat(node.Syntax.Text.Where(static c => !char.IsWhiteSpace(c))));
            }
        }

        return leaves;
    }

    private static string AllText(FixResult result)
    {
        var text = new StringBuilder(result.Text.GetString(new TextSpan(0, result.Text.Length)));
        foreach (var aside in result.FileOperations.OfType<SetAsideOperation>())
        {
            text.Append(aside.Text);
        }

        return Unescape(text.ToString());
    }

    // Strings stand in the text with their escapes.
    private static string Unescape(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    private static FixResult Migrate(SyntaxTree tree, string release, bool isUnsafe) =>
        Applier.Apply(new AnalysisInput(tree, new TargetRelease(OpenClawRelease.Parse(release), TargetReleaseSource.Option)), MigrationOptions.Create(isUnsafe));

    private string[] FindConfigs()
    {
        if (Directory.Exists(Folder))
        {
            return [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal)];
        }

        output.WriteLine($"There is no corpus in {Folder}; this test checked nothing.");
        return [];
    }
}
