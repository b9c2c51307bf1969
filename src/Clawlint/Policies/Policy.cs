using Clawlint.Discovery;
using Clawlint.Schema;

namespace Clawlint.Policies;

/// <summary>A team's own JSON Schema, which configs must satisfy besides OpenClaw's. Its <c>errorMessage</c> says in the team's words what is wrong.</summary>
/// <param name="Name">The name by which the user knows its file.</param>
/// <param name="Schema">The schema.</param>
public sealed record Policy(string Name, JsonSchema Schema)
{
    /// <summary>Reads a policy. Schemas that it refers to are read from files beside it; nothing is fetched.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="name">The name by which the user knows it.</param>
    /// <exception cref="SchemaException">It is no schema that can be used.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Policy Read(IFileSystem files, string path, string name) =>
        new(name, JsonSchema.Compile(files.ReadAllBytes(path), uri => ReadReferred(files, uri), new Uri(path).AbsoluteUri));

    private static ReadOnlyMemory<byte>? ReadReferred(IFileSystem files, string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || !address.IsFile || files.GetKind(address.LocalPath) != FileKind.File)
            return null;
        return files.ReadAllBytes(address.LocalPath);
    }
}
