namespace Clawlint.Schema.Tests.Support;

/// <summary>Material that is not part of the repository: beside it, where it is there at all.</summary>
internal static class SharedFolder
{
    /// <summary>A path in the folder; null where it is not there, and then the test's output says so.</summary>
    public static string? TryCombine(Xunit.Abstractions.ITestOutputHelper output, params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine([Path.GetDirectoryName(RepositoryFolder.Root)!, "shared", .. parts]);
        if (Path.Exists(path))
            return path;
        output.WriteLine($"Skipped: {path} is not there.");
        return null;
    }
}
