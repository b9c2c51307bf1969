using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>The titles that OpenClaw gives the findings of its audit.</summary>
internal static class AuditTitles
{
    private static readonly ReleaseFacts Titles = new("facts/audit-titles.txt");
    private static readonly ReleaseFacts Labels = new("facts/channel-labels.txt");

    /// <summary>True when a finding of a check has a text in its title, in whatever case; false where the config decides which of several titles it has, and one lacks the text.</summary>
    /// <param name="check">The id of the check; a star is any name.</param>
    /// <param name="name">What the star stands for; empty where there is none.</param>
    /// <param name="text">The text.</param>
    /// <param name="release">The release that audits.</param>
    public static bool Include(string check, string name, string text, OpenClawRelease release)
    {
        bool isFound = false;
        foreach (string fact in Titles.At(release))
        {
            if (After(fact, check) is not { } title)
            {
                continue;
            }

            if (!title.Replace("*", LabelOf(name, release), StringComparison.Ordinal).Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            isFound = true;
        }

        return isFound;
    }

    private static string LabelOf(string channel, OpenClawRelease release)
    {
        foreach (string fact in Labels.At(release))
        {
            if (After(fact, channel) is { } label)
            {
                return label;
            }
        }

        return channel;
    }

    /// <summary>What a fact says behind its first word; null where that is another.</summary>
    private static string? After(string fact, string word) =>
        fact.Length > word.Length && fact[word.Length] == ' ' && fact.StartsWith(word, StringComparison.Ordinal) ? fact[(word.Length + 1)..] : null;
}
