using Clawlint.Config.Variables;
using Clawlint.Releases;

namespace Clawlint.Environments;

/// <summary>Puts together the environment in which OpenClaw reads its config: the process first, then the <c>.env</c> of the working directory, then that of the state folder.</summary>
public static class OpenClawEnvironment
{
    /// <summary>What a release would see.</summary>
    /// <param name="release">The release; it decides what the working directory's file may set.</param>
    /// <param name="process">The variables that the process starts with: complete, or <see cref="EnvironmentVariables.Unknown"/>.</param>
    /// <param name="workingDirectory">The working directory's <c>.env</c>; null where there is none or it is not known.</param>
    /// <param name="state">The <c>.env</c> of the state folder, which is the config's own; null where there is none.</param>
    public static EnvironmentVariables Combine(OpenClawRelease release, EnvironmentVariables process, DotEnvFile? workingDirectory, DotEnvFile? state)
    {
        if (workingDirectory is not null)
        {
            var dropped = BlockedVariables.InWorkingDirectory(release);
            process = process.With(VariablesOf(workingDirectory).Where(variable => !dropped.Holds(variable.Key)), EnvironmentSource.WorkingDirectoryFile);
        }

        return state is null ? process : process.With(VariablesOf(state), EnvironmentSource.StateFile);
    }

    /// <summary>dotenv takes names with dots and dashes; OpenClaw then drops them.</summary>
    private static IEnumerable<KeyValuePair<string, string>> VariablesOf(DotEnvFile file) =>
        file.Variables.Where(static variable => VariableName.IsPortable(variable.Key));
}
