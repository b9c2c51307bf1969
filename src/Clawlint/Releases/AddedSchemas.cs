using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clawlint.Schema;

namespace Clawlint.Releases;

/// <summary>The schemas of releases that are not bundled, which a user has added: a file each in the user's cache.</summary>
/// <param name="cacheFolder">The cache, a full path; null where there is none, and then nothing can be added.</param>
public sealed class AddedSchemas(string? cacheFolder)
{
    private const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The file of a release; null where there is no cache.</summary>
    public string? GetPath(OpenClawRelease release) => cacheFolder is null ? null : Path.Combine(cacheFolder, "schemas", $"{release.Name}.bin");

    /// <summary>Adds a release, or replaces what was added of it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="printed">Its schema, as <c>openclaw config schema</c> prints it.</param>
    /// <returns>The file that was written.</returns>
    /// <exception cref="SchemaException">The text is no schema of OpenClaw's config.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public string Add(OpenClawRelease release, ReadOnlySpan<byte> printed)
    {
        string path = GetPath(release) ?? throw new IOException("There is no folder for it: neither XDG_CACHE_HOME nor HOME says where.");
        var schema = Parse(printed);
        PatternFlags.Restore(schema, ReleaseSchemas.Open(BundledReleases.Newest).Root);
        byte[] store = SchemaStore.Build([KeyValuePair.Create(release.Name, new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(schema.ToJsonString())))], SchemaForm.OpenClaw);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Path.GetRandomFileName()}";
        File.WriteAllBytes(temporary, [.. SHA256.HashData(store), .. store]);
        File.Move(temporary, path, overwrite: true);
        return path;
    }

    /// <summary>A release's schema; null where none was added.</summary>
    /// <exception cref="SchemaException">The file is damaged, or of another version of this program.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public JsonSchema? Find(OpenClawRelease release)
    {
        if (GetPath(release) is not { } path || !File.Exists(path))
        {
            return null;
        }

        var file = File.ReadAllBytes(path).AsSpan();
        if (file.Length <= HashLength || !SHA256.HashData(file[HashLength..]).AsSpan().SequenceEqual(file[..HashLength]))
        {
            throw new SchemaException("The file is damaged.");
        }

        return SchemaStore.Read(file[HashLength..]).Open(release.Name);
    }

    /// <summary>OpenClaw's gateway gives the schema with its version around it; the command prints it bare.</summary>
    private static JsonObject Parse(ReadOnlySpan<byte> printed)
    {
        try
        {
            var schema = JsonNode.Parse(printed) as JsonObject;
            schema = schema?["schema"] as JsonObject ?? schema;
            return schema?["properties"]?["gateway"] is JsonObject ? schema : throw new SchemaException("It is no schema of OpenClaw's config: it says nothing of gateway.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new SchemaException("It is not JSON.", exception);
        }
    }
}
