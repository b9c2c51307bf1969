using System.Text;
using Clawlint.DevTool.Schemas;

namespace Clawlint.DevTool.Generators;

/// <summary>The table of releases in schema/README.md, between two marks.</summary>
internal sealed class SchemaReadmeGenerator : IGenerator
{
    private const string Start = "<!-- releases: generated -->\n";
    private const string End = "<!-- end of releases -->\n";

    /// <inheritdoc/>
    public IEnumerable<GeneratedFile> Generate(RepositoryFolder repository)
    {
        const string Readme = "schema/README.md";
        var text = File.ReadAllText(repository.Combine(Readme));
        var from = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        yield return new GeneratedFile(Readme, Encoding.UTF8.GetBytes(text[..from] + WriteTable(SchemaArchive.Read(repository)) + text[to..]));
    }

    private static string WriteTable(SchemaArchive archive)
    {
        var table = new StringBuilder("| release | from | SHA-256 of the schema as printed |\n|---|---|---|\n");
        foreach (var file in archive.Files)
            table.Append($"| {file.Release} | {file.Source} | `{file.Sha256}` |\n");
        return table.ToString();
    }
}
