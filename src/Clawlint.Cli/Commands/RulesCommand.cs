using System.Text;
using System.Text.Json;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint rules</c>: lists all rules.</summary>
internal static class RulesCommand
{
    /// <summary>Adds options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "List all rules.";
        var format = PageFormat.AddOption(command);
        var color = SharedOptions.AddColor(command);
        return () =>
        {
            if (PageFormat.IsJson(format))
                WriteJson(terminal);
            else
                WriteText(terminal, terminal.OutPalette(SharedOptions.ReadColor(color)));
            return ExitCode.Clean;
        };
    }
}
