using Clawlint.Config;

namespace Clawlint.Rules.Agents;

/// <summary>The accounts of a channel.</summary>
internal static class ChannelAccounts
{
    /// <summary>True where an object of accounts has one of this name; case and outer spaces do not count. Allocates nothing.</summary>
    public static bool Has(ConfigNode accounts, string id)
    {
        Span<char> buffer = stackalloc char[64];
        foreach (var account in accounts.Members)
        {
            if (account.GetName(buffer).Trim().Equals(id.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
