
namespace Clawlint.Environments.Units;

/// <summary>Finds the systemd units that OpenClaw's own installer writes for its gateway.</summary>
internal static class ServiceUnits
{
    private static readonly string[] Names = ["openclaw-gateway", "moltbot-gateway", "clawdbot-gateway"];

    /// <summary>The first unit of the user's, else of the system's; nothing in a context that leaves the machine out.</summary>
    public static IEnumerable<ServiceUnit> Find(WorldScope scope, WorldFiles files)
    {
        if (!scope.IsMachine || scope.Home is not { } home)
        {
            yield break;
        }

        foreach (string path in Candidates(scope, home))
        {
            if (files.Find(path) is { } text)
            {
                yield return new ServiceUnitReader(files, home).Read(path, text);
                yield break;
            }
        }
    }

    private static IEnumerable<string> Candidates(WorldScope scope, string home)
    {
        string profile = scope.Variable("OPENCLAW_PROFILE")?.Trim() is { Length: > 0 } named && named != "default" ? "-" + named : "";
        string[] folders = [Path.Join(home, ".config", "systemd", "user"), "/etc/systemd/system"];
        foreach (string folder in folders)
        {
            foreach (string name in scope.Variable("OPENCLAW_SYSTEMD_UNIT") is { Length: > 0 } unit ? Names.Prepend(unit) : Names)
            {
                yield return Path.Join(folder, name.EndsWith(".service", StringComparison.Ordinal) ? name : $"{name}{profile}.service");
            }
        }
    }
}
