using Clawlint.Cli.Commands;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli;

/// <summary>The program: command line in, exit code out.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="environment">The world around.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, IConsoleEnvironment environment)
    {
        using var terminal = new Terminal(environment);
        try
        {
            var exitCode = Declare(terminal).Execute(args.Count == 0 ? ["check"] : [.. args]);
            terminal.Flush();
            return exitCode;
        }
        catch (UsageException exception)
        {
            return Fail(terminal, exception);
        }
        catch (CommandParsingException exception)
        {
            return Fail(terminal, ParsingError.Explain(exception, args));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, new UsageException(exception.Message));
        }
        catch (Exception exception)
        {
            // The exception's text may hold what a file holds; its type cannot.
            return Fail(terminal, new UsageException($"Clawlint failed ({exception.GetType().Name}). This is a mistake in clawlint, not in your config."));
        }
    }

    private static CommandLineApplication Declare(Terminal terminal)
    {
        var app = new CommandLineApplication(new SilentConsole(), terminal.Environment.CurrentFolder, throwOnUnexpectedArg: true)
        {
            Name = "clawlint",
            Description = "Finds and repairs mistakes in OpenClaw's config, openclaw.json.",
            ExtendedHelpText = """
                Without a command, `clawlint` checks the folder's config, or else OpenClaw's own.

                Exit codes: 0 nothing found that fails the run, 1 findings, 2 wrong usage or a file that cannot be read.
                """,
        };
        var version = app.Option("--version", "Show Clawlint's version.", CommandOptionType.NoValue);
        app.OnExecute(() =>
        {
            if (!version.HasValue())
                return HelpText.Show(app, terminal);
            terminal.Out.WriteLine($"clawlint {ProductVersion.Text}");
            return ExitCode.Clean;
        });
        Add(app, "check", CheckCommand.Declare);
        Add(app, "fix", FixCommand.Declare);
        Add(app, "migrate", MigrateCommand.Declare);
        Add(app, "compare", CompareCommand.Declare);
        Add(app, "get", GetCommand.Declare);
        Add(app, "set", SetCommand.Declare);
        Add(app, "unset", UnsetCommand.Declare);
        Add(app, "format", FormatCommand.Declare);
        Add(app, "explain", ExplainCommand.Declare);
        Add(app, "rules", RulesCommand.Declare);
        Add(app, "schema", SchemaCommand.Declare);
        Add(app.Commands[^1], "add", SchemaAddCommand.Declare);
        Add(app, "init", InitCommand.Declare);
        Add(app, "lsp", LspCommand.Declare);
        HelpText.AddOption(app);
        return app;

        void Add(CommandLineApplication parent, string name, Func<CommandLineApplication, Terminal, Func<int>> declare) =>
            parent.Command(name, command =>
            {
                command.AllowArgumentSeparator = true;
                var run = declare(command, terminal);
                var help = HelpText.AddOption(command);
                command.OnExecute(() => help.HasValue() ? HelpText.Show(command, terminal) : run());
            });
    }

    private static int Fail(Terminal terminal, UsageException exception)
    {
        var palette = terminal.ErrorPalette(ColorMode.Auto);
        terminal.Error.WriteLine($"{palette.Red("error:")} {TerminalText.Escape(exception.Message)}");
        if (exception.Advice is not null)
            terminal.Error.WriteLine($"{palette.Cyan("help:")} {TerminalText.Escape(exception.Advice)}");
        return ExitCode.Failure;
    }
}
