using System.Globalization;
using Clawlint.Config.Variables;
using Clawlint.Environments.Credentials;
using Clawlint.Releases;

namespace Clawlint.Environments.Compose;

/// <summary>A service of a compose project that runs OpenClaw, and what its container will look like to OpenClaw.</summary>
public sealed class OpenClawService
{
    private static readonly string[] Names = ["openclaw", "clawdbot", "moltbot"];
    private static readonly string[] StateFolders = [".openclaw", ".clawdbot", ".moltbot"];

    private OpenClawService(ComposeService service)
    {
        Service = service;
        Words = [.. service.Entrypoint, .. service.Command];
        Role = FindRole();
    }

    /// <summary>The service.</summary>
    public ComposeService Service { get; }

    /// <summary>What it does.</summary>
    public OpenClawRole Role { get; }

    /// <summary>The words of its entrypoint and its command.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>True where it runs in the host's network.</summary>
    public bool IsInHostNetwork => Service.NetworkMode == "host";

    /// <summary>The mounts through which a state folder or a config comes in.</summary>
    public IEnumerable<ComposeVolume> StateMounts => Service.Volumes.Where(volume => volume.Target is { } target && Places.Any(place => place == target || place.StartsWith(target.TrimEnd('/') + "/", StringComparison.Ordinal)
        || (target.StartsWith(place + "/", StringComparison.Ordinal) && target.EndsWith(".json", StringComparison.Ordinal))));

    /// <summary>True where the state folder as a whole outlives the container.</summary>
    public bool KeepsState => Service.IsIncomplete || Service.Volumes.Any(static volume => volume.Target is null)
        || StateMounts.Any(volume => !volume.Target!.EndsWith(".json", StringComparison.Ordinal));

    /// <summary>The service as one that runs OpenClaw; null where it runs something else.</summary>
    public static OpenClawService? From(ComposeService service)
    {
        string image = service.Image is { } named ? named.Value ?? named.Written : "";
        bool runs = service.Entrypoint.Concat(service.Command).Any(static word => Names.Any(name => word == name || word == name + ".mjs" || word.EndsWith("/" + name, StringComparison.Ordinal)));
        bool isNamed = image.Length > 0 ? HoldsName(image) : service.Find("build") is not null && HoldsName(service.Name);
        return runs || isNamed ? new(service) : null;
    }

    /// <summary>The value of an option of its command, such as <c>--bind</c>; null where it is not given.</summary>
    public string? FindOption(string option)
    {
        for (int i = 0; i < Words.Count; i++)
        {
            if (Words[i] == option && i + 1 < Words.Count)
            {
                return Words[i + 1];
            }

            if (Words[i].StartsWith(option + "=", StringComparison.Ordinal))
            {
                return Words[i][(option.Length + 1)..];
            }
        }

        return null;
    }

    /// <summary>The port of an option or a variable; null where the config decides or it is not known.</summary>
    public int? FindPort() =>
        int.TryParse(FindOption("--port") ?? ValueOf("OPENCLAW_GATEWAY_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out int port) ? port : null;

    /// <summary>The environment of its container, as far as the files tell; a value that depends on what is not known counts as one unlike any other.</summary>
    /// <param name="release">The release that runs in it.</param>
    /// <param name="state">The <c>.env</c> of its state folder; null where there is none that is known.</param>
    public EnvironmentVariables GetEnvironment(OpenClawRelease release, DotEnvFile? state)
    {
        var own = Service.Environment.Where(static variable => variable.Text.Value is not null || !variable.IsPassedOn || variable.Text.Missing.Length > 0)
            .Select(static variable => KeyValuePair.Create(variable.Name, variable.Text.Value ?? UnknownVariable.Of(variable.Text.Written)));
        var known = Service.HasUnknownVariables ? EnvironmentVariables.Unknown : EnvironmentVariables.Empty;
        return OpenClawEnvironment.Combine(release, known.With(own, EnvironmentSource.Service), null, state);
    }

    /// <summary>Whether a config is the one that its container reads: true where a mount holds it, false where another one is mounted, null where that is not known.</summary>
    public bool? Holds(string configPath)
    {
        bool? holds = null;
        foreach (var volume in StateMounts)
        {
            string? host = Service.ToHostPath(volume);
            if (host is not null && PathBounds.Holds(host, configPath))
            {
                return true;
            }

            if (host is not null)
            {
                holds = false;
            }
        }

        return holds;
    }

    private string? ValueOf(string variable) => Service.FindVariable(variable)?.Text.Value;

    /// <summary>Where OpenClaw may keep its state in the container.</summary>
    private IEnumerable<string> Places
    {
        get
        {
            if (ValueOf("OPENCLAW_STATE_DIR") is { Length: > 0 } named)
            {
                return [named.TrimEnd('/')];
            }

            string? home = ValueOf("OPENCLAW_HOME") ?? ValueOf("HOME");
            return home is { Length: > 0 }
                ? StateFolders.Select(folder => $"{home.TrimEnd('/')}/{folder}")
                : Service.Volumes.Select(static volume => volume.Target).OfType<string>().SelectMany(PlacesIn).Append("/home/node/.openclaw");
        }
    }

    /// <summary>The state folder that the path of a mount names.</summary>
    private static IEnumerable<string> PlacesIn(string target)
    {
        foreach (string folder in StateFolders)
        {
            int at = (target + "/").IndexOf($"/{folder}/", StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return target[..(at + 1 + folder.Length)];
            }
        }
    }

    private OpenClawRole FindRole()
    {
        if (Words.Any(static word => word == "gateway"))
        {
            return OpenClawRole.Gateway;
        }

        string[] parts = Service.Name.Split('-', '_', '.');
        if (parts.Contains("cli"))
        {
            return OpenClawRole.Client;
        }

        // The image's own command starts the gateway.
        bool isPlain = Words.Count == 0 && (parts.Contains("gateway") || Service.Ports.Length > 0 || Names.Contains(Service.Name));
        return isPlain || parts.Contains("gateway") ? OpenClawRole.Gateway : OpenClawRole.Other;
    }

    private static bool HoldsName(string text) => Names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
