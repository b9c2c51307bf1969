using System.Runtime.CompilerServices;

namespace Clawlint.Syntax.Tests.Support;

/// <summary>Where the tests find what they read.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "../../.."));

    public static string Suites { get; } = Path.Combine(Root, "fixtures/suites");

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
