using System.Diagnostics;
using Clawlint.Files;
using Xunit;

namespace Clawlint.Tests.Files;

public sealed class ConfigFileReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-reader-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_read_as_it_is()
    {
        var path = Path.Combine(_folder, "a.json");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, 0xFF, 0]);
        var file = ConfigFileReader.Read(path).File!;
        Assert.Equal([0xEF, 0xBB, 0xBF, 0xFF, 0], file.Text.Bytes.ToArray());
        Assert.Equal(File.GetLastWriteTimeUtc(path), file.LastWriteTime);
        Assert.False(file.IsLink);
    }

    [Fact]
    public void What_is_no_file_is_refused()
    {
        AssertFails(FileFailureKind.NotFound, Path.Combine(_folder, "missing.json"));
        AssertFails(FileFailureKind.NotFound, Path.Combine(_folder, "missing", "a.json"));
        AssertFails(FileFailureKind.NotFound, "a\0b");
        AssertFails(FileFailureKind.IsFolder, _folder);
        AssertFails(FileFailureKind.NotRegularFile, "/dev/null");
        var pipe = Path.Combine(_folder, "pipe");
        using var process = Process.Start("mkfifo", [pipe]);
        process.WaitForExit();
        AssertFails(FileFailureKind.NotRegularFile, pipe);
        var loop = Path.Combine(_folder, "loop");
        File.CreateSymbolicLink(loop, "loop");
        Assert.False(ConfigFileReader.Read(loop).Succeeded);
    }

    [Fact]
    public void A_file_beyond_two_gigabytes_is_refused()
    {
        var path = Path.Combine(_folder, "large.json");
        using (var stream = File.Create(path))
            stream.SetLength(3L << 30);
        AssertFails(FileFailureKind.TooLarge, path);
    }

    private static void AssertFails(FileFailureKind kind, string path)
    {
        var result = ConfigFileReader.Read(path);
        Assert.False(result.Succeeded);
        Assert.Equal((kind, path), (result.Failure.Kind, result.Failure.Path));
    }
}
