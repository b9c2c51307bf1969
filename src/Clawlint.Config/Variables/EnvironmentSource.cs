namespace Clawlint.Config.Variables;

/// <summary>Where an environment variable comes from. The earlier ones win.</summary>
public enum EnvironmentSource : byte
{
    /// <summary>The environment of the process.</summary>
    Process = 0,

    /// <summary>A compose file or a service unit that starts OpenClaw.</summary>
    Service,

    /// <summary>The <c>.env</c> of the working directory, from which OpenClaw drops many names.</summary>
    WorkingDirectoryFile,

    /// <summary>The <c>.env</c> beside the config, or in the state folder.</summary>
    StateFile,

    /// <summary><c>env</c> of the config itself.</summary>
    Config,
}
