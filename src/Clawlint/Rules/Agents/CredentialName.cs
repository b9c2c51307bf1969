namespace Clawlint.Rules.Agents;

/// <summary>A name that a channel does not have for its credential, and the one that it has.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Written">The name that people write.</param>
/// <param name="Name">The name that the channel knows.</param>
/// <param name="Prefix">How the credential must begin for this name to be right; null where any does.</param>
internal sealed record CredentialName(string Channel, string Written, string Name, string? Prefix)
{
    /// <summary>Reads a line of <c>schema/facts/credential-names.txt</c>.</summary>
    public static CredentialName Parse(string line)
    {
        string[] words = line.Split(' ');
        return new CredentialName(words[0], words[1], words[2], words.Length > 3 ? words[3] : null);
    }
}
