using Clawlint.DevTool.Schemas;
using Clawlint.Schema;

namespace Clawlint.DevTool.Generators;

/// <summary>The newest release as plain JSON Schema, for editors.</summary>
internal sealed class NewestSchemaGenerator : IGenerator
{
    /// <inheritdoc/>
    public IEnumerable<GeneratedFile> Generate(RepositoryFolder repository)
    {
        var archive = SchemaArchive.Read(repository);
        var schema = JsonSchema.Compile(archive.GetSchema(archive.Files[^1]));
        yield return new GeneratedFile("schema/openclaw.schema.json", [.. SchemaPrinter.Print(schema.Root, SchemaPrintOptions.Lines), (byte)'\n']);
    }
}
