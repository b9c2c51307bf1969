using System.Buffers;
using System.Text;
using System.Text.Json;
using Clawlint.Releases;

namespace Clawlint.Discovery;

/// <summary>
/// Finds the OpenClaw that is installed on this machine by reading files; nothing is run. The one that the gateway's service runs comes first:
/// it is the one that reads the config, and an update of the one on <c>PATH</c> often leaves it behind.
/// </summary>
/// <param name="files">Where to look.</param>
/// <param name="variable">An environment variable's value; null where it is not set.</param>
public sealed class InstalledReleaseFinder(IFileSystem files, Func<string, string?> variable)
{
    // From dist/entry.js or bin/openclaw.mjs up to the package, and a few more for unusual layouts.
    private const int MaxFoldersUp = 5;

    // Scripts that start another file are short.
    private const int MaxScriptLength = 64 * 1024;

    private static readonly string[] PackageNames = ["openclaw", "moltbot", "clawdbot"];
    private static readonly string[] CommandNames = ["openclaw", "openclaw.cmd"];
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n\"'<>");
    private static readonly SearchValues<char> QuotedEnds = SearchValues.Create("\r\n\"'<>");

    /// <summary>The installed release; null where none is found.</summary>
    public InstalledRelease? Find() => FindByService() ?? FindByPath();

    /// <summary>What the gateway's service runs.</summary>
    private InstalledRelease? FindByService()
    {
        foreach (string service in ServiceFiles())
        {
            if (ReadScript(service) is { } text && FindPackage(PathsIn(text, Path.GetDirectoryName(service)!)) is { } found)
            {
                return found with { Service = service };
            }
        }

        return null;
    }

    /// <summary>What <c>openclaw</c> means in a shell: a link into the package, or a script that names it.</summary>
    private InstalledRelease? FindByPath()
    {
        foreach (string folder in (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted))
        {
            foreach (string name in CommandNames)
            {
                string command = Path.Join(folder, name);
                if (files.GetKind(command) != FileKind.File)
                {
                    continue;
                }

                string target = files.ResolveLink(command);
                if (FindPackage([target]) is { } linked)
                {
                    return linked;
                }

                if (ReadScript(target) is { } script && FindPackage(PathsIn(script, Path.GetDirectoryName(target)!)) is { } named)
                {
                    return named;
                }
            }
        }

        return null;
    }

    /// <summary>Where OpenClaw installs the gateway's service: systemd, launchd, a Windows task's script.</summary>
    private IEnumerable<string> ServiceFiles()
    {
        string? home = OpenClawPaths.ReadHome(variable);
        string? profile = variable("OPENCLAW_PROFILE")?.Trim() is { Length: > 0 } named && named != "default" ? named : null;
        string suffix = profile is null ? "" : "-" + profile;
        string[] units = [variable("OPENCLAW_SYSTEMD_UNIT") ?? $"openclaw-gateway{suffix}", $"moltbot-gateway{suffix}", $"clawdbot-gateway{suffix}"];
        if (home is not null)
        {
            foreach (string unit in units)
            {
                yield return Path.Join(home, ".config", "systemd", "user", WithEnding(unit, ".service"));
            }

            yield return Path.Join(home, "Library", "LaunchAgents", WithEnding(variable("OPENCLAW_LAUNCHD_LABEL") ?? $"ai.openclaw.{profile ?? "gateway"}", ".plist"));
            yield return Path.Join(variable("OPENCLAW_STATE_DIR") ?? Path.Join(home, ".openclaw" + suffix), "gateway.cmd");
        }

        foreach (string unit in units)
        {
            yield return Path.Join("/etc/systemd/system", WithEnding(unit, ".service"));
        }
    }

    private static string WithEnding(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal) ? name : name + ending;

    /// <summary>The scripts that a service file or a shell script names, as absolute paths.</summary>
    private static IEnumerable<string> PathsIn(string text, string folder)
    {
        foreach (string word in Split(text, WordEnds).Concat(Split(text, QuotedEnds)))
        {
            if (!word.EndsWith(".js", StringComparison.Ordinal) && !word.EndsWith(".mjs", StringComparison.Ordinal))
            {
                continue;
            }

            // npm's scripts name the package beside them: "$basedir/node_modules/…", "%dp0%\node_modules\…".
            int slash = word.AsSpan().IndexOfAny('/', '\\');
            bool isBeside = word[0] is '$' or '%' && slash > 0;
            string path = (isBeside ? word[(slash + 1)..] : word).Replace('\\', Path.DirectorySeparatorChar);
            if (isBeside || Path.IsPathRooted(path))
            {
                yield return Path.GetFullPath(path, folder);
            }
        }
    }

    private static List<string> Split(string text, SearchValues<char> ends)
    {
        var words = new List<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny(ends);
            var word = (end < 0 ? rest : rest[..end]).Trim();
            if (!word.IsEmpty)
            {
                words.Add(word.ToString());
            }

            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return words;
    }

    private InstalledRelease? FindPackage(IEnumerable<string> scripts)
    {
        foreach (string script in scripts)
        {
            string? folder = Path.GetDirectoryName(files.ResolveLink(script));
            for (int i = 0; i < MaxFoldersUp && folder is not null; i++, folder = Path.GetDirectoryName(folder))
            {
                string package = Path.Join(folder, "package.json");
                if (files.GetKind(package) == FileKind.File && ReadRelease(package) is { } release)
                {
                    return new InstalledRelease(release, package, Service: null);
                }
            }
        }

        return null;
    }

    private OpenClawRelease? ReadRelease(string package)
    {
        try
        {
            using var json = JsonDocument.Parse(files.ReadAllBytes(package));
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && PackageNames.Contains(name.GetString(), StringComparer.Ordinal)
                && json.RootElement.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                && OpenClawRelease.TryParse(name.ValueEquals("clawdbot") ? "clawdbot-" + version.GetString() : version.GetString(), out var release)
                ? release
                : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? ReadScript(string path)
    {
        if (files.GetKind(path) != FileKind.File)
        {
            return null;
        }

        try
        {
            byte[] bytes = files.ReadAllBytes(path);
            return Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, MaxScriptLength));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
