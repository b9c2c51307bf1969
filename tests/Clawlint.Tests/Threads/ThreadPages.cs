using Clawlint.Tests.Rules;

namespace Clawlint.Tests.Threads;

/// <summary>The pages of fixtures/threads: what hurt the users of OpenClaw, by cause.</summary>
internal static class ThreadPages
{
    private const string HeadingMark = "## ";

    public static IEnumerable<string> Paths => Directory.EnumerateFiles(Repository.PathTo("fixtures", "threads"), "*.md").Order(StringComparer.Ordinal);

    public static IEnumerable<ThreadSection> ReadAll() => Paths.SelectMany(Read);

    public static List<ThreadSection> Read(string path)
    {
        string markdown = File.ReadAllText(path);
        var sections = ReadHeadings(Path.GetFileName(path), markdown);
        foreach (var sample in RuleSample.ReadAll("", markdown))
        {
            sections.Last(section => section.Line < sample.First.Line).Samples.Add(sample);
        }

        foreach (var comparison in ThreadComparison.ReadAll(markdown))
        {
            sections.Last(section => section.Line < comparison.Expected.Line).Comparisons.Add(comparison);
        }

        return sections;
    }

    private static List<ThreadSection> ReadHeadings(string page, string markdown)
    {
        var sections = new List<ThreadSection>();
        var fences = Fence.ReadAll(markdown).ToList();
        string[] lines = markdown.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(HeadingMark, StringComparison.Ordinal) && !IsInFence(fences, i + 1))
            {
                string[] paragraphs = [.. ReadParagraphs(lines.Skip(i + 1))];
                sections.Add(new ThreadSection(page, i + 1, lines[i][HeadingMark.Length..].Split(", "), paragraphs[0], paragraphs[1..]));
            }
        }

        return sections;
    }

    private static bool IsInFence(List<Fence> fences, int line) =>
        fences.Exists(fence => line >= fence.Line && line < fence.Line + fence.Text.Count(static c => c == '\n'));

    /// <summary>The paragraphs up to the first fence or the next heading, each on one line.</summary>
    private static IEnumerable<string> ReadParagraphs(IEnumerable<string> lines)
    {
        var text = lines.TakeWhile(static line => !line.StartsWith("```", StringComparison.Ordinal) && !line.StartsWith('#'));
        return string.Join('\n', text).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static paragraph => paragraph.ReplaceLineEndings(" "));
    }
}
