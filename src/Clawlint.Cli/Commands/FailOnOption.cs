using Clawlint.Diagnostics;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>--fail-on</c>: from which severity a run fails.</summary>
internal static class FailOnOption
{
    /// <summary>Adds the option to a command.</summary>
    public static CommandOption Add(CommandLineApplication command) =>
        command.Option("--fail-on <SEVERITY>", "Exit 1 from this severity on: error (default), warning or info.", CommandOptionType.MultipleValue);

    /// <summary>Reads the option; null where it was not given.</summary>
    public static Severity? Read(CommandOption option) => option.Values.LastOrDefault() switch
    {
        null => null,
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        var other => throw new UsageException($"--fail-on {other} is unknown.", "use error, warning or info"),
    };
}
