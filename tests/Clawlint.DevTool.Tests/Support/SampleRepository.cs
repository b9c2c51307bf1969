namespace Clawlint.DevTool.Tests.Support;

/// <summary>A repository in a temporary folder, with what the generators need to find.</summary>
internal sealed class SampleRepository : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("clawlint-devtool-tests-");

    public SampleRepository()
    {
        Write("Linter.sln", "");
        Write("schema/README.md", "# Releases\n\n<!-- releases: generated -->\n<!-- end of releases -->\n\nThe end.\n");
    }

    public RepositoryFolder Folder => new(_root.FullName);

    public string Read(string path) => File.ReadAllText(Folder.Combine(path));

    public string Write(string path, string text)
    {
        var file = Folder.Combine(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
