using System.Collections.Immutable;

namespace Clawlint.Environments.Compose;

/// <summary>A compose project that runs OpenClaw with a config.</summary>
/// <param name="Project">The project.</param>
/// <param name="Services">Those of its services that run OpenClaw.</param>
/// <param name="MountsConfig">True where one of them mounts the config; false where that is not known.</param>
public sealed record OpenClawProject(ComposeProject Project, ImmutableArray<OpenClawService> Services, bool MountsConfig)
{
    /// <summary>The services that run the gateway.</summary>
    public IEnumerable<OpenClawService> Gateways => Services.Where(static service => service.Role == OpenClawRole.Gateway);

    /// <summary>The services that talk to it.</summary>
    public IEnumerable<OpenClawService> Clients => Services.Where(static service => service.Role == OpenClawRole.Client);

    /// <summary>A compose project as one that a config belongs to; null where it does not, or runs no OpenClaw.</summary>
    /// <param name="project">The project.</param>
    /// <param name="configPath">Full path of the config.</param>
    /// <param name="isNamed">True where the user says that the two belong together.</param>
    public static OpenClawProject? From(ComposeProject project, string configPath, bool isNamed)
    {
        ImmutableArray<OpenClawService> services = [.. project.Services.Select(OpenClawService.From).OfType<OpenClawService>()];
        bool?[] holds = [.. services.Select(service => service.Holds(configPath))];
        bool mounts = holds.Contains(true);
        if (!isNamed && !mounts && (services.IsEmpty || !holds.Contains(null) || !IsNear(project.Folder, configPath)))
        {
            return null;
        }

        // Of several gateways only those count that may read this config.
        return new(project, [.. services.Where((service, i) => isNamed || !mounts || holds[i] != false)], mounts);
    }

    /// <summary>True for a config beside the compose file, or in a folder there.</summary>
    private static bool IsNear(string folder, string configPath) =>
        Path.GetDirectoryName(configPath) is { } own && (own == folder || Path.GetDirectoryName(own) == folder);
}
