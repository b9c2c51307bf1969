using Clawlint.Cli.Checking;
using Clawlint.Cli.Editing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint format</c>: puts the white space of configs in order.</summary>
internal sealed class FormatCommand
{
    private const int WidestIndent = 16;

    private readonly Terminal _terminal;
    private readonly PathArguments _paths;
    private readonly CommandOption _check;
    private readonly CommandOption _diff;
    private readonly CommandOption _indent;
    private readonly CommandOption _yes;
    private readonly SharedOptions _shared;

    private FormatCommand(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Format configs: indentation and spacing only; words, quotes, commas and comments stay.";
        _terminal = terminal;
        _paths = new PathArguments(command);
        _check = command.Option("--check", "Write nothing, name the files that would change; exit 1 where one would.", CommandOptionType.NoValue);
        _diff = command.Option("--diff", "Write nothing, show what would change; exit 1 where something would.", CommandOptionType.NoValue);
        _indent = command.Option("--indent <STEP>", "A number of spaces, or tab. Default: what most of the file has.", CommandOptionType.MultipleValue);
        _yes = command.Option("--yes", "Write OpenClaw's own config without asking.", CommandOptionType.NoValue);
        _shared = new SharedOptions(command);
    }

    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal) => new FormatCommand(command, terminal).Run;

    private int Run()
    {
        var unit = ReadIndent();
        var finder = new InputFinder(_terminal, _shared.ReadSettings(_terminal, failOn: null));
        var files = _paths.Find(finder);
        var onlyShows = _check.HasValue() || _diff.HasValue();
        if (files.Count > 1 && !onlyShows && files.Any(static file => file.IsStandardInput))
            throw new UsageException("`-` writes the formatted text to standard output, so it cannot be one of several paths.", "add --diff, or name `-` alone");
        var run = new FormatRun(_terminal, unit, new EditOptions(onlyShows, IsForced: false, _yes.HasValue(), _shared.ShowSecrets, _shared.Color), _diff.HasValue());
        foreach (var file in files)
            run.Take(file);
        run.Finish();
        if (onlyShows && run.Changed > 0)
            _terminal.Error.WriteLine($"{_terminal.ErrorPalette(_shared.Color).Bold("Next:")} {ShellWords.Join(["clawlint", "format", .. _indent.Values.Select(static step => $"--indent={step}"), .. _paths.Repeat(files)])}");
        return finder.HasFailed || run.Failed > 0 ? ExitCode.Failure : onlyShows && run.Changed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private string? ReadIndent() => _indent.Values.LastOrDefault() switch
    {
        null => null,
        "tab" => "\t",
        var word when int.TryParse(word, out var spaces) && spaces is > 0 and <= WidestIndent => new string(' ', spaces),
        var word => throw new UsageException($"--indent {word} is no indentation.", $"use tab, or a number of spaces from 1 to {WidestIndent}"),
    };
}
