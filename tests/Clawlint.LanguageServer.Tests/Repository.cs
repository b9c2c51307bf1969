using System.Runtime.CompilerServices;

namespace Clawlint.LanguageServer.Tests;

/// <summary>Where the repository's files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Fixtures => Path.Join(Root, "fixtures", "lsp");

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Join(folder, "Linter.sln")))
                return folder;
        }

        throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
