using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Setup;
using Clawlint.Discovery;
using Clawlint.Settings;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint init</c>: sets a project up.</summary>
internal static class InitCommand
{
    /// <summary>Adds options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Set a project up: settings with its release, a baseline of today's findings, the pre-commit hook.";
        command.ExtendedHelpText = "Looks at the folder with .git around this one, or else at this one. What is there already stays as it is: a second run changes nothing.";
        var release = SharedOptions.AddRelease(command, "The release that reads the configs. Default: what the project pins, else the one that wrote the configs last.");
        var color = SharedOptions.AddColor(command);
        return () =>
        {
            var palette = terminal.OutPalette(SharedOptions.ReadColor(color));
            var asked = release.Values.LastOrDefault() is { } version ? new TargetReleases(terminal, version, isIsolated: true).Choose(terminal.Environment.CurrentFolder, ProjectSettings.Default).Target : null;
            var current = terminal.Environment.CurrentFolder;
            new ProjectSetup(terminal, ProjectRoot.Find(terminal.Environment.Files, current) ?? current, (asked?.Requested ?? asked?.Release)?.Name).Run();
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{palette.Bold("Next:")} clawlint check .");
            return ExitCode.Clean;
        };
    }
}
