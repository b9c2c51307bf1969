using Clawlint.Cli.Checking;
using Clawlint.Cli.Editing;
using Clawlint.Cli.Hosting;
using Clawlint.Syntax;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>--file</c>: the one config that a command reads or edits.</summary>
internal sealed class FileOption(CommandLineApplication command)
{
    private readonly CommandOption _file = command.Option(
        "--file <FILE>",
        "The config; `-` is standard input. Default: the folder's config, else OpenClaw's own.",
        CommandOptionType.MultipleValue);

    /// <summary>True where the config is standard input.</summary>
    public bool IsStandardInput => _file.Values.LastOrDefault() == "-";

    /// <summary>Reads the config that is meant.</summary>
    /// <exception cref="UsageException">There is none, a folder holds several, or it cannot be read.</exception>
    public OpenedConfig Open(Terminal terminal, SharedOptions shared)
    {
        var settings = shared.ReadSettings(terminal, failOn: null);
        var input = Find(new InputFinder(terminal, settings));
        var own = settings.For(input.FullPath);
        var (file, text) = OpenedConfig.Read(input, terminal.Environment);
        var tree = SyntaxTree.Parse(text);
        var target = shared.ReadTargets(terminal).Choose(input, tree, own);
        return new OpenedConfig(input, file, target, shared.ReadSurroundings(terminal).Around(input, tree, target.Target, own));
    }

    private InputFile Find(InputFinder finder)
    {
        var files = finder.Find([.. _file.Values.OfType<string>()], standardInputName: null);
        return files.Count switch
        {
            1 => files[0],
            0 => throw new UsageException("There is no config there.", "name the file: --file path/to/openclaw.json"),
            _ => throw new UsageException($"There are {files.Count} configs there: {string.Join(", ", files.Select(static file => file.Name))}.", "name one: --file FILE"),
        };
    }
}
