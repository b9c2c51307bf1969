using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>What those can have done whom an open channel lets in.</summary>
internal static class OpenReach
{
    private static readonly ReleaseFacts ControlPlane = new("facts/control-plane-tools.txt");

    /// <summary>What follows on "anyone can give it orders"; empty where the agents' tools are guarded.</summary>
    public static string Describe(RuleContext context)
    {
        var release = context.Target.Release;
        var agents = context.ToolAccess;
        List<string> reached =
        [
            .. agents.Any(static agent => agent.RunsCommands) ? ["commands"] : Array.Empty<string>(),
            .. agents.Any(static agent => agent.ReachesFiles) ? ["files"] : Array.Empty<string>(),
            .. agents.Any(agent => ControlPlane.At(release).Any(agent.Allows)) ? ["the tools that change OpenClaw itself"] : Array.Empty<string>(),
        ];
        string last = reached.Count == 0 ? "" : reached[^1];
        return reached.Count == 0 ? "" : $", with {(reached.Count == 1 ? last : $"{string.Join(", ", reached[..^1])} and {last}")} within reach";
    }
}
