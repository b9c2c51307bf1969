using Clawlint.Cli.Checking;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Migrating;
using Clawlint.Cli.Output;
using Clawlint.Migrations;
using Clawlint.Releases;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint migrate</c>: makes configs fit another release, and gives account of every value.</summary>
internal sealed class MigrateCommand
{
    private readonly Terminal _terminal;
    private readonly PathArguments _paths;
    private readonly CommandOption _to;
    private readonly CommandOption _from;
    private readonly CommandOption _unsafe;
    private readonly CommandOption _diff;
    private readonly CommandOption _report;
    private readonly CommandOption _yes;
    private readonly CommandOption _failOn;
    private readonly SharedOptions _shared;

    private MigrateCommand(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Make configs fit another OpenClaw release, and say what became of every value.";
        _terminal = terminal;
        _paths = new PathArguments(command);
        _to = command.Option("--to <RELEASE>", "The release that shall read the file: a version, or `latest`.", CommandOptionType.MultipleValue);
        _from = command.Option("--from <RELEASE>", "The release that reads it now. Default: the one that wrote it last.", CommandOptionType.MultipleValue);
        _unsafe = command.Option("--unsafe", "Make changes too that probably, not surely, mean the same.", CommandOptionType.NoValue);
        _diff = command.Option("--diff", "Write nothing, show what would change; exit 1 where something would.", CommandOptionType.NoValue);
        _report = command.Option("--report <FILE>", "Write the account of every value to a file too.", CommandOptionType.MultipleValue);
        _yes = command.Option("--yes", "Write OpenClaw's own config without asking.", CommandOptionType.NoValue);
        _failOn = FailOnOption.Add(command);
        _shared = new SharedOptions(command);
    }

    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal) => new MigrateCommand(command, terminal).Run;

    private int Run()
    {
        var settings = _shared.ReadSettings(_terminal, FailOnOption.Read(_failOn));
        var targets = ReadTargets();
        var finder = new InputFinder(_terminal, settings);
        var files = _paths.Find(finder);
        if (files.Any(static file => file.IsStandardInput) && (files.Count > 1 || !_diff.HasValue()))
            throw new UsageException("`-` cannot be migrated in place.", "name the file, or add --diff to see what would change");
        if (targets.Range is not null)
            throw new UsageException("A file is migrated to one release.", $"name it: --to={targets.Range[^1]}");
        var surroundings = _shared.ReadSurroundings(_terminal);
        var checker = new FileChecker(_terminal.Environment, targets, settings, surroundings);
        var fixer = new FileFixer(_terminal.Environment, checker, targets, settings, surroundings, MigrationOptions.Create(_unsafe.HasValue()));
        var run = CreateRun(checker);
        var report = new AccountReport(new ShownText(_shared.ShowSecrets));
        OrderedParallel.Run(files, fixer.Fix, file =>
        {
            run.Take(file);
            report.Add(file);
        });
        if (_report.Values.LastOrDefault() is { } path)
            report.WriteTo(Path.GetFullPath(path, _terminal.Environment.CurrentFolder));
        Finish(run, files);
        return finder.HasFailed ? ExitCode.Failure : GetExitCode(run);
    }

    private TargetReleases ReadTargets()
    {
        if (_from.Values.LastOrDefault() is { } from && !OpenClawRelease.TryParse(from, out _))
            throw new UsageException($"--from {from} is no OpenClaw release.", "name one as openclaw --version does: 2026.3.2");
        if (_to.Values.LastOrDefault() is { } to)
            return new TargetReleases(_terminal, to, _shared.IsIsolated);
        return _shared.NamesRelease
            ? _shared.ReadTargets(_terminal)
            : throw new UsageException("migrate needs the release that shall read the config.", $"add --to latest, which is {BundledReleases.Newest}");
    }

    private FixRun CreateRun(FileChecker checker)
    {
        var palette = _diff.HasValue() ? _terminal.ErrorPalette(_shared.Color) : _terminal.OutPalette(_shared.Color);
        return new FixRun(
            _terminal,
            checker,
            new FixMode(_diff.HasValue(), _yes.HasValue()),
            new Question(_terminal),
            new TextReport(_terminal.Width, palette, _shared.IsVerbose, _shared.ShowSecrets),
            new DiffText(_terminal, _terminal.OutPalette(_shared.Color), _shared.ShowSecrets),
            new FixText(new ShownText(_shared.ShowSecrets), palette));
    }

    private void Finish(FixRun run, IReadOnlyList<InputFile> files)
    {
        var words = _diff.HasValue() ? _terminal.Error : _terminal.Out;
        var palette = _diff.HasValue() ? _terminal.ErrorPalette(_shared.Color) : _terminal.OutPalette(_shared.Color);
        words.WriteLine();
        words.WriteLine(FixSummary.Of(run, _diff.HasValue(), palette));
        if (_diff.HasValue() && run.Changed > 0)
            words.WriteLine($"{palette.Bold("Next:")} {ShellWords.Join(["clawlint", "migrate", .. Repeat(), .. _paths.Repeat(files)])}");
    }

    private IEnumerable<string> Repeat()
    {
        if (_to.Values.LastOrDefault() is { } to)
            yield return $"--to={to}";
        if (_unsafe.HasValue())
            yield return "--unsafe";
        foreach (var word in _shared.Repeat())
            yield return word;
    }

    private int GetExitCode(FixRun run)
    {
        var code = run.Left.GetExitCode();
        return code == ExitCode.Clean && run.Changed > 0 && _diff.HasValue() ? ExitCode.Findings : code;
    }
}
