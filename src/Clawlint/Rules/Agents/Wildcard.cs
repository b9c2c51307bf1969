using Clawlint.Config;

namespace Clawlint.Rules.Agents;

/// <summary>The element of a list of senders that stands for everyone.</summary>
internal static class Wildcard
{
    /// <summary>The element; missing where there is none. Allocates nothing.</summary>
    public static ConfigNode FindIn(ConfigNode list)
    {
        foreach (var sender in list.Children)
        {
            if (sender.HasText("*"))
            {
                return sender;
            }
        }

        return default;
    }
}
