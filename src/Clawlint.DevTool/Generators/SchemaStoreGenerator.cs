using System.Security.Cryptography;
using Clawlint.DevTool.Schemas;
using Clawlint.Schema;

namespace Clawlint.DevTool.Generators;

/// <summary>The store that the program embeds: all releases' schemas in one table.</summary>
internal sealed class SchemaStoreGenerator : IGenerator
{
    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A release does not print as its recorded hash says.</exception>
    public IEnumerable<GeneratedFile> Generate(RepositoryFolder repository)
    {
        var archive = SchemaArchive.Read(repository);
        var bytes = SchemaStore.Build(archive.Files.Select(file => KeyValuePair.Create(file.Release, new ReadOnlyMemory<byte>(archive.GetSchema(file)))));
        var store = SchemaStore.Read(bytes);
        foreach (var file in archive.Files)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(SchemaPrinter.Print(store.Open(file.Release).Root)));
            if (hash != file.Sha256)
                throw new InvalidDataException($"The schema of {file.Release} does not print as its recorded hash says.");
        }

        yield return new GeneratedFile("src/Clawlint.Schema/schemas.bin", bytes);
    }
}
