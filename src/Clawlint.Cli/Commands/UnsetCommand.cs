using Clawlint.Cli.Editing;
using Clawlint.Cli.Hosting;
using Clawlint.Edits;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint unset</c>: removes values from a config.</summary>
internal static class UnsetCommand
{
    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Remove a value from a config with its own comments; everything else stays as it is.";
        var arguments = new EditArguments(command, "PATH...", PathText.Description);
        var shared = new SharedOptions(command);
        return () => arguments.Run(terminal, shared, Read(arguments.Words));
    }

    private static ConfigEdit[] Read(IReadOnlyList<string> paths) => paths.Count == 0
        ? throw new UsageException("Which value?", "clawlint unset gateway.port")
        : [.. paths.Select(static path => new ConfigEdit(PathText.Parse(path), Json: null))];
}
