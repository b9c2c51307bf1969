namespace Clawlint.Environments.Compose;

/// <summary>What is mounted into a service.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Source">The host's path or the name of a volume; null for an anonymous volume, or where it is not known.</param>
/// <param name="Target">The container's path; null where it is not known.</param>
public sealed record ComposeVolume(ComposeNode Place, string? Source, string? Target)
{
    /// <summary>True where the source is a path of the host, not the name of a volume.</summary>
    public bool IsPath => Source is not null && Source.AsSpan().IndexOfAny('/', '\\', '~') >= 0 || Source is "." or "..";
}
