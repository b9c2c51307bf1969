using Clawlint.Analysis;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.LanguageServing;
using Clawlint.Files;
using Clawlint.Fixes;
using Clawlint.LanguageServer;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Rules;
using Clawlint.Settings;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint lsp</c>: serves an editor.</summary>
internal static class LspCommand
{
    /// <summary>Adds options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Serve an editor: findings while you type, fixes, help and proposals (Language Server Protocol on standard input and output).";
        command.Option("--stdio", "Accepted for editors that say so; there is no other way.", CommandOptionType.NoValue);
        return () => Run(terminal);
    }

    private static int Run(Terminal terminal)
    {
        var environment = terminal.Environment;
        var cache = UserCache.Find(environment.GetVariable);
        var options = new ServerOptions(
            ProductVersion.Text,
            release => CreateChecker(terminal, release),
            new FixApplier(new ConfigAnalyzer(RuleRegistry.All)),
            cache is null ? null : Path.Combine(cache, "rules", ProductVersion.Text));
        return EditorSession.Run(environment.Input, environment.Output, message => terminal.Say(message), options);
    }

    private static EditorChecker CreateChecker(Terminal terminal, string? release)
    {
        var environment = terminal.Environment;
        try
        {
            return new EditorChecker(
                () => new FileChecker(
                    environment,
                    new TargetReleases(terminal, release, isIsolated: false),
                    new RunSettings(new SettingsLoader(environment.Files, environment.CurrentFolder), select: null, ignore: null, failOn: null)
                    {
                        Known = new KnownFindings(environment, option: null, isUpdate: false),
                    },
                    new Surroundings(environment, isIsolated: false, WorldOptions.None)),
                environment);
        }
        catch (UsageException exception)
        {
            throw new RequestException(ErrorCode.InvalidParams, exception.Message);
        }
    }
}
