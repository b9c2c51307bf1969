using System.Text.Json;
using Clawlint.Syntax.Tests.Support;
using Xunit;

namespace Clawlint.Syntax.Tests;

/// <summary>The official suites against what OpenClaw's parser makes of them (fixtures/suites/parses.json).</summary>
public class ParsingSuiteTests
{
    private static readonly JsonElement Verdicts =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Suites, "parses.json"))).RootElement;

    private static readonly string[] Folders = ["JSONTestSuite/test_parsing", "json5-tests"];

    private static IEnumerable<string> Names => Verdicts.EnumerateObject().Select(property => property.Name);

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void Every_file_of_the_suites_has_a_verdict()
    {
        var files = Folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Suites, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Suites, file))
            .Where(file => Path.GetFileName(file) is not ("LICENSE.md" or "README.md"));
        Assert.Equal(files.Order(StringComparer.Ordinal), Names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Accepts_what_OpenClaw_accepts_and_reads_the_same_value(string file)
    {
        var verdict = Verdicts.GetProperty(file);
        var tree = Parse(file);
        Assert.Equal(verdict.GetProperty("parses").GetBoolean(), tree.Parses);
        if (!tree.Parses)
            return;
        Assert.Equal(verdict.GetProperty("strict").GetBoolean(), tree.IsStrictJson);
        Assert.Equal(verdict.GetProperty("value").GetString(), CanonicalValue.Of(tree.Root));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Covers_every_byte_exactly_once_whether_it_parses_or_not(string file) => Assert.Null(Coverage.FindFlaw(Parse(file)));

    private static SyntaxTree Parse(string file)
        => SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(Path.Combine(Repository.Suites, file)), file));
}
