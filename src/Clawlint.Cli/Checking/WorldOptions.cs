using System.Collections.Immutable;

namespace Clawlint.Cli.Checking;

/// <summary>What a command line says of the world around configs.</summary>
/// <param name="IsMachine">Whether the whole machine counts.</param>
/// <param name="StateFolder">Full path of the folder in which OpenClaw keeps its state; null where it is not named.</param>
/// <param name="ComposeFiles">Full paths of the compose files that belong to the configs; empty to look for them.</param>
/// <param name="EnvFile">Full path of the file whose variables Compose puts in; null for the one beside the compose file.</param>
internal sealed record WorldOptions(bool IsMachine, string? StateFolder, ImmutableArray<string> ComposeFiles, string? EnvFile)
{
    /// <summary>Nothing said.</summary>
    public static WorldOptions None { get; } = new(false, null, [], null);
}
