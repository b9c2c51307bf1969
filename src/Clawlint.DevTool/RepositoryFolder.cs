namespace Clawlint.DevTool;

/// <summary>The repository that the tool works on.</summary>
/// <param name="Root">Its folder.</param>
internal sealed record RepositoryFolder(string Root)
{
    /// <summary>The folder of the releases' schemas.</summary>
    public string Releases => Combine("schema", "releases");

    /// <summary>The repository around a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder lies in none.</exception>
    public static RepositoryFolder Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Linter.sln")))
                return new RepositoryFolder(folder.FullName);
        }

        throw new DirectoryNotFoundException($"{start} does not lie in the repository.");
    }

    /// <summary>A path below the root.</summary>
    public string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Those files that do not lie there as they should.</summary>
    public List<GeneratedFile> FindChanged(IEnumerable<GeneratedFile> files) => [.. files.Where(file => !IsCurrent(file))];

    /// <summary>Writes those files that do not lie there as they should, and names them.</summary>
    public void Write(IEnumerable<GeneratedFile> files)
    {
        foreach (var file in FindChanged(files))
        {
            var path = Combine(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
            Console.WriteLine(file.Path);
        }
    }

    private bool IsCurrent(GeneratedFile file)
    {
        var path = Combine(file.Path);
        return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content);
    }
}
