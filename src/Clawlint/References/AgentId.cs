namespace Clawlint.References;

/// <summary>How OpenClaw reads an agent's id.</summary>
public static class AgentId
{
    private const int MaxLength = 64;
    private const string Default = "main";

    /// <summary>The id that OpenClaw uses for a text: in lower case, with dashes for what an id cannot hold; <c>main</c> where nothing is left.</summary>
    public static string Normalize(string text)
    {
        string trimmed = text.Trim();
        if (IsValid(trimmed))
        {
            return trimmed.ToLowerInvariant();
        }

        var id = new System.Text.StringBuilder();
        foreach (char c in trimmed.ToLowerInvariant())
        {
            if (IsIdCharacter(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        string normalized = id.ToString().Trim('-');
        normalized = normalized[..Math.Min(normalized.Length, MaxLength)];
        return normalized.Length == 0 ? Default : normalized;
    }

    /// <summary>True for a text that may be an id as it stands, but for its case.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength && char.IsAsciiLetterOrDigit(text[0]) && text.All(static c => IsIdCharacter(char.ToLowerInvariant(c)));

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-';
}
