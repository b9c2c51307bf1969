using Clawlint.Syntax.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Syntax.Tests;

/// <summary>Every real config, read in place.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_byte_of_every_config_is_in_the_tree_once()
    {
        if (Corpus.Configs.Count == 0)
            output.WriteLine(Corpus.SkipMessage);
        foreach (var file in Corpus.Configs)
        {
            var tree = SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(file), file));
            Assert.True(Coverage.FindFlaw(tree) is null, $"{Path.GetFileName(file)}: {Coverage.FindFlaw(tree)}");
            if (!tree.Parses)
                output.WriteLine($"{Path.GetFileName(file)}: {string.Join(", ", tree.Diagnostics.Select(mistake => $"{mistake.Kind} {tree.Text.GetPosition(mistake.Span.Start)}"))}");
        }
    }
}
