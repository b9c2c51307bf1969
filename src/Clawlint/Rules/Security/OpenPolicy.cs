using Clawlint.Config;

namespace Clawlint.Rules.Security;

/// <summary>Where a config lets anybody talk to the bot.</summary>
internal static class OpenPolicy
{
    /// <summary>Where policies stand that say who may write to the bot in a group.</summary>
    public static readonly IReadOnlyList<string> GroupPaths =
        ["channels.*.groupPolicy", "channels.*.groups.*.groupPolicy", "channels.*.accounts.*.groupPolicy", "channels.*.accounts.*.groups.*.groupPolicy"];

    /// <summary>True for a policy that lets everyone in, on a channel and an account that are not switched off.</summary>
    public static bool IsOpen(ConfigNode policy)
    {
        if (!policy.HasText("open"))
        {
            return false;
        }

        for (var node = policy.Parent; !node.IsMissing; node = node.Parent)
        {
            if (node["enabled"].AsBoolean() == false)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first policy of a config that lets everyone in; missing where there is none.</summary>
    public static ConfigNode FindFirst(ConfigDocument document)
    {
        foreach (var channel in document.Find("channels").Members)
        {
            if (FindIn(channel) is { IsMissing: false } policy)
            {
                return policy;
            }

            foreach (var account in channel["accounts"].Members)
            {
                if (FindIn(account) is { IsMissing: false } accountPolicy)
                {
                    return accountPolicy;
                }
            }
        }

        return default;
    }

    private static ConfigNode FindIn(ConfigNode section)
    {
        foreach (var policy in (ReadOnlySpan<ConfigNode>)[section["dmPolicy"], section["dm"]["policy"], section["groupPolicy"]])
        {
            if (IsOpen(policy))
            {
                return policy;
            }
        }

        return default;
    }
}
