using System.Runtime.CompilerServices;

namespace Clawlint.Schema.Tests.Support;

/// <summary>Where the repository lies on this machine.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "../../.."));

    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
