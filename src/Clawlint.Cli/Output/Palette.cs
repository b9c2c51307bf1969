namespace Clawlint.Cli.Output;

/// <summary>The few colours of the text output; without colour every method gives its text back.</summary>
/// <param name="IsColored">Whether escape sequences may be written.</param>
public sealed record Palette(bool IsColored)
{
    /// <summary>No colours.</summary>
    public static Palette Plain { get; } = new(IsColored: false);

    /// <summary>What rejects a file or keeps the gateway from starting.</summary>
    public string Red(string text) => Paint("1;31", text);

    /// <summary>What deserves a look.</summary>
    public string Yellow(string text) => Paint("1;33", text);

    /// <summary>Remarks, and what helps.</summary>
    public string Cyan(string text) => Paint("36", text);

    /// <summary>What is well, and lines that are added.</summary>
    public string Green(string text) => Paint("32", text);

    /// <summary>Headings and verdicts.</summary>
    public string Bold(string text) => Paint("1", text);

    /// <summary>What matters least: gutters, codes.</summary>
    public string Dim(string text) => Paint("2", text);

    private string Paint(string code, string text) => IsColored && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
