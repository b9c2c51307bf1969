using Clawlint.Cli.Checking;
using Clawlint.Cli.Comparing;
using Clawlint.Cli.Editing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint compare</c>: says what became of a config, value by value.</summary>
internal sealed class CompareCommand
{
    private readonly Terminal _terminal;
    private readonly CommandLineApplication _command;
    private readonly CommandArgument _files;
    private readonly CommandOption _backups;
    private readonly CommandOption _restore;
    private readonly CommandOption _diff;
    private readonly CommandOption _yes;
    private readonly CommandOption _format;
    private readonly SharedOptions _shared;

    private CompareCommand(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Say what became of a config: values and comments lost, moved and changed, variables written out, access widened.";
        command.ExtendedHelpText = """
            OLD and NEW are files, or revisions as git writes them (HEAD:openclaw.json). One file alone is compared with its backups (.bak, .bak.1, .last-good and the like), or else with what git holds; without any, the folder's config is, or else OpenClaw's own.
            """;
        _terminal = terminal;
        _command = command;
        _files = command.Argument("[OLD] [NEW]", "Two configs, or one that has backups.", multipleValues: true);
        _backups = command.Option("--backups", "List the backups: when, how large, what OpenClaw says, what only they hold.", CommandOptionType.NoValue);
        _restore = command.Option("--restore <FILE>", "Put a backup in the config's place, after showing the change and a question.", CommandOptionType.MultipleValue);
        _diff = command.Option("--diff", "With --restore: write nothing, show the change.", CommandOptionType.NoValue);
        _yes = command.Option("--yes", "With --restore: write without asking.", CommandOptionType.NoValue);
        _format = PageFormat.AddOption(command);
        _shared = new SharedOptions(command);
    }

    private IReadOnlyList<string> Words => [.. _files.Values.OfType<string>(), .. _command.RemainingArguments];

    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal) => new CompareCommand(command, terminal).Run;

    private int Run()
    {
        var isJson = PageFormat.IsJson(_format);
        var settings = _shared.ReadSettings(_terminal, failOn: null);
        var reader = new ComparedFileReader(_terminal.Environment, new FileChecker(_terminal.Environment, _shared.ReadTargets(_terminal), settings, _shared.ReadSurroundings(_terminal)));
        var takesOne = _backups.HasValue() || _restore.HasValue();
        if (Words.Count > (takesOne ? 1 : 2))
            throw new UsageException($"{Words[takesOne ? 1 : 2]} is one file too many.", "clawlint compare OLD NEW");
        if (Words.Count == 2)
            return Report(new ComparedPair(reader.Read(Words[0]), reader.Read(Words[1])), isJson);
        var config = reader.Read(FindConfig(settings));
        if (_restore.Values.LastOrDefault() is { } backup)
            return Restore(reader, backup, config);
        var backups = BackupComparison.All(config, reader);
        return _backups.HasValue() ? List(config, backups, isJson) : Report(Choose(reader, config, backups), isJson);
    }

    private InputFile FindConfig(RunSettings settings)
    {
        var found = new InputFinder(_terminal, settings).Find(Words, standardInputName: null);
        return found.Count == 1 && !found[0].IsStandardInput ? found[0] : throw new UsageException("Which config?", "name one file, or two: clawlint compare OLD NEW");
    }

    private static ComparedPair Choose(ComparedFileReader reader, ComparedFile config, IReadOnlyList<BackupComparison> backups)
    {
        if (BackupComparison.Choose(backups) is { } chosen)
            return chosen.Pair;
        return reader.ReadCommitted(config.Input) is { } committed
            ? new ComparedPair(committed, config)
            : throw new UsageException($"There is no backup of {config.Input.Name}, and git holds none either.", "name both files: clawlint compare OLD NEW");
    }

    private int Report(ComparedPair pair, bool isJson)
    {
        if (isJson)
        {
            using var page = new JsonPage(_terminal);
            new ComparisonJson(pair, page.Writer, _shared.ShowSecrets).Write();
        }
        else
        {
            var palette = _terminal.OutPalette(_shared.Color);
            _terminal.Out.Write(new ComparisonText(pair, _terminal.Width, palette, _shared.IsVerbose, _shared.ShowSecrets).Render());
            if (pair is { Lost: > 0, Old.File: not null, New.File: not null })
                _terminal.Out.WriteLine($"\n{palette.Bold("Next:")} {ShellWords.Join(["clawlint", "compare", "--restore", pair.Old.Input.Name, pair.New.Input.Name])}");
        }

        return pair.Comparison.IsSame && pair.Widened.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }

    private int List(ComparedFile config, IReadOnlyList<BackupComparison> backups, bool isJson)
    {
        if (isJson)
            BackupList.WriteJson(_terminal, config, backups);
        else if (backups.Count == 0)
            _terminal.Say($"There is no backup of {config.Input.Name}.");
        else
            BackupList.WriteText(_terminal.Out, config, backups, _terminal.OutPalette(_shared.Color));
        return ExitCode.Clean;
    }

    // A name as the list shows it, or that of a file beside the config.
    private int Restore(ComparedFileReader reader, string name, ComparedFile config)
    {
        var beside = Path.Join(Path.GetDirectoryName(config.Input.FullPath), name);
        var isHere = File.Exists(Path.GetFullPath(name, _terminal.Environment.CurrentFolder));
        var backup = isHere || !File.Exists(beside) ? reader.Read(name) : reader.Read(new InputFile(beside, name));
        var options = new EditOptions(_diff.HasValue(), IsForced: false, _yes.HasValue(), _shared.ShowSecrets, _shared.Color);
        return new Restoration(_terminal, options).Execute(backup, config);
    }
}
