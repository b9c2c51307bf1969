using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>The addresses that stand for a bind mode: the facts of <c>schema/facts/bind-hosts.txt</c>.</summary>
internal static class BindHosts
{
    private static readonly ReleaseFacts Facts = new("facts/bind-hosts.txt");

    /// <summary>The mode that an address stands for; null for any other address.</summary>
    public static string? ModeOf(string address, OpenClawRelease release)
    {
        string key = address.Trim().ToLowerInvariant() + ' ';
        return Facts.At(release).FirstOrDefault(fact => fact.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
    }
}
