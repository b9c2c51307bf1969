namespace Clawlint.Rules;

/// <summary>A rule's page: its documentation, whose samples are its tests. The text of <c>fixtures/rules/&lt;rule&gt;.md</c>, built into the program.</summary>
public sealed class RulePage
{
    /// <summary>The headings of every page, in their order.</summary>
    public static readonly IReadOnlyList<string> Headings = ["What it does", "Why is this bad", "Examples", "Fix safety", "Evidence"];

    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private RulePage(string markdown)
    {
        Markdown = markdown;
        string heading = "";
        var section = new List<string>();
        bool isCode = false;
        foreach (string line in markdown.Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && line.StartsWith("## ", StringComparison.Ordinal))
            {
                _sections[heading] = string.Join('\n', section).Trim();
                heading = line[3..].Trim();
                section.Clear();
            }
            else if (isCode || !line.StartsWith("# ", StringComparison.Ordinal))
            {
                section.Add(line);
            }
        }

        _sections[heading] = string.Join('\n', section).Trim();
    }

    /// <summary>The whole page.</summary>
    public string Markdown { get; }

    /// <summary>The line below the title: what the rule is about, in a sentence.</summary>
    public string Summary => _sections[""];

    /// <summary>The text below a heading; empty where the page has no such heading.</summary>
    public string GetSection(string heading) => _sections.GetValueOrDefault(heading, "");

    /// <summary>The page of a rule.</summary>
    /// <exception cref="ArgumentException">No rule of that name has a page.</exception>
    public static RulePage Load(string ruleName)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{ruleName}.md")
            ?? throw new ArgumentException($"There is no page of a rule {ruleName}.", nameof(ruleName));
        using var reader = new StreamReader(stream);
        return new RulePage(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
