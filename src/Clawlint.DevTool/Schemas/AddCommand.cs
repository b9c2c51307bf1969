using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Schemas;

/// <summary>Adds a release whose schema somebody has to schema/releases, or replaces it there.</summary>
internal static class AddCommand
{
    /// <summary>Reads the JSON Schema that a release has of its config, and writes what is new with it.</summary>
    public static void Run(RepositoryFolder repository, string release, string file, string source)
    {
        var schema = ReleaseSchema.Create(release, JsonNode.Parse(File.ReadAllBytes(file))!.AsObject(), source);
        repository.Write(SchemaArchive.Read(repository).With(schema).Files.Select(changed => changed.ToFile()));
    }
}
