using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Clawlint.Schema;

namespace Clawlint.DevTool.Schemas;

/// <summary>Adds a release to schema/releases.</summary>
internal static class AddCommand
{
    /// <summary>Reads a release's JSON Schema, puts in the pattern flags that JSON lost, and writes what is new.</summary>
    public static void Run(RepositoryFolder repository, string release, string file, string source)
    {
        var schema = JsonNode.Parse(File.ReadAllBytes(file))!.AsObject();
        var printed = SchemaPrinter.Print(JsonSchema.Compile(Encoding.UTF8.GetBytes(schema.ToJsonString())).Root);
        PatternFlags.Read(repository).Apply(schema);
        SchemaArchive.Read(repository)
            .Create(release, schema, source, Convert.ToHexStringLower(SHA256.HashData(printed)))
            .Write(Path.Combine(repository.Releases, release + ".jsonl"));
    }
}
