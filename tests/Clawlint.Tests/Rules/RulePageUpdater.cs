using System.Text;

namespace Clawlint.Tests.Rules;

/// <summary>Writes what the rules really do into their pages, for a person to read in the diff: set CLAWLINT_UPDATE_PAGES=1.</summary>
internal static class RulePageUpdater
{
    public static bool IsAskedFor => Environment.GetEnvironmentVariable("CLAWLINT_UPDATE_PAGES") == "1";

    public static void Update(string path, IEnumerable<(Fence Fence, string Text)> contents)
    {
        var lines = File.ReadAllText(path).Split('\n').ToList();
        foreach (var (fence, text) in contents.OrderByDescending(static content => content.Fence.Line))
        {
            lines.RemoveRange(fence.Line - 1, fence.Text.Count(static c => c == '\n'));
            lines.InsertRange(fence.Line - 1, text.Split('\n')[..^1]);
        }

        File.WriteAllText(path, string.Join('\n', lines), new UTF8Encoding(false));
    }
}
