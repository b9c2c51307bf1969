using Clawlint.Config;

namespace Clawlint.Rules.Security;

/// <summary>Where a config lets an agent run any command without asking.</summary>
internal static class FullExec
{
    /// <summary>Where the settings for commands stand.</summary>
    public static readonly IReadOnlyList<string> Sections = ["tools.exec", "agents.entries.*.tools.exec", "agents.list[].tools.exec"];

    /// <summary>The value that says so, <c>mode</c> or in its absence <c>security</c>; missing where neither does.</summary>
    public static ConfigNode FindIn(ConfigNode exec)
    {
        var mode = exec["mode"];
        var value = mode.IsMissing ? exec["security"] : mode;
        return value.AsString() == "full" ? value : default;
    }
}
