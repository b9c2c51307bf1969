using Clawlint.Cli.Checking;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Discovery;
using Clawlint.Fixes;
using Clawlint.Rules;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint fix</c>: repairs configs.</summary>
internal sealed class FixCommand
{
    private readonly Terminal _terminal;
    private readonly PathArguments _paths;
    private readonly CommandOption _unsafe;
    private readonly CommandOption _diff;
    private readonly CommandOption _review;
    private readonly CommandOption _yes;
    private readonly CommandOption _exitNonZeroOnFix;
    private readonly CommandOption _suppress;
    private readonly CommandOption _reason;
    private readonly CommandOption _failOn;
    private readonly SharedOptions _shared;

    private FixCommand(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Repair configs: apply every safe fix, keep comments and everything else.";
        _terminal = terminal;
        _paths = new PathArguments(command);
        _unsafe = command.Option("--unsafe", "Apply fixes too that probably, not surely, mean the same.", CommandOptionType.NoValue);
        _diff = command.Option("--diff", "Write nothing, show what would change; exit 1 where something would.", CommandOptionType.NoValue);
        _review = command.Option("--review", "Ask before each fix.", CommandOptionType.NoValue);
        _yes = command.Option("--yes", "Write OpenClaw's own config without asking.", CommandOptionType.NoValue);
        _exitNonZeroOnFix = command.Option("--exit-non-zero-on-fix", "Exit 1 where something was repaired.", CommandOptionType.NoValue);
        _suppress = command.Option("--suppress", "Suppress findings instead of repairing them: `fix --suppress RULE PATH`; without RULE all that OpenClaw can live with.", CommandOptionType.NoValue);
        _reason = command.Option("--reason <TEXT>", "With --suppress: why these findings are all right.", CommandOptionType.MultipleValue);
        _failOn = FailOnOption.Add(command);
        _shared = new SharedOptions(command);
    }

    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal) => new FixCommand(command, terminal).Run;

    private int Run()
    {
        var settings = _shared.ReadSettings(_terminal, FailOnOption.Read(_failOn));
        var targets = _shared.ReadTargets(_terminal);
        var suppressedRules = ReadSuppressedRules();
        var finder = new InputFinder(_terminal, settings);
        var files = _paths.Find(finder);
        if (files.Count > 1 && !_diff.HasValue() && files.Any(file => file.IsStandardInput))
            throw new UsageException("`-` writes the repaired text to standard output, so it cannot be one of several paths.", "add --diff, or name `-` alone");

        if (targets.Range is not null)
            throw new UsageException("A file is repaired for one release.", $"name it: --openclaw={targets.Range[^1]}");
        var question = new Question(_terminal);
        var surroundings = _shared.ReadSurroundings(_terminal);
        var checker = new FileChecker(_terminal.Environment, targets, settings, surroundings);
        var run = CreateRun(checker, question, files);
        if (suppressedRules is not null)
        {
            Suppress(new FileSuppressor(_terminal.Environment, checker, suppressedRules, ReadReason()), run, files);
            return Finish(run, files, settings, finder);
        }

        var fixer = new FileFixer(_terminal.Environment, checker, targets, settings, surroundings, ReadOptions(question));
        if (_review.HasValue())
        {
            foreach (var file in files)
                run.Take(fixer.Fix(file));
        }
        else
        {
            OrderedParallel.Run(files, fixer.Fix, run.Take);
        }

        foreach (var report in checker.CheckSettings().ToList())
            run.Take(fixer.Fix(report.File));
        return Finish(run, files, settings, finder);
    }

    private int Finish(FixRun run, IReadOnlyList<InputFile> files, RunSettings settings, InputFinder finder)
    {
        settings.Known.Finish(_terminal);
        Summarize(run, files);
        return finder.HasFailed ? ExitCode.Failure : GetExitCode(run);
    }

    /// <summary>The rules whose findings are suppressed, none for all; null where findings are repaired.</summary>
    private IReadOnlyList<RuleDescriptor>? ReadSuppressedRules()
    {
        if (!_suppress.HasValue())
            return _reason.HasValue() ? throw new UsageException("--reason goes with --suppress.") : null;
        if (_unsafe.HasValue() || _review.HasValue())
            throw new UsageException("--suppress repairs nothing, so --unsafe and --review say nothing.", "leave them out");
        _paths.TakeWords(word => RuleNames.Find(word) is not null && _terminal.Environment.Files.GetKind(Path.GetFullPath(word, _terminal.Environment.CurrentFolder)) == FileKind.Missing);
        return [.. _paths.Words.Select(RuleLookup.Find)];
    }

    private string ReadReason() => _reason.Values.LastOrDefault()?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } reason
        ? reason
        : throw new UsageException("A suppression needs a reason.", "say why these findings are all right: --reason \"only on this machine\"");

    private void Suppress(FileSuppressor suppressor, FixRun run, IReadOnlyList<InputFile> files)
    {
        if (files.Any(file => file.IsStandardInput))
            throw new UsageException("--suppress writes into files, so `-` cannot be one of them.");
        foreach (var file in files)
            run.Take(suppressor.Suppress(file));
        foreach (var settings in suppressor.SuppressInSettings(_terminal, _diff.HasValue()))
            run.Take(settings);
    }

    private FixRun CreateRun(FileChecker checker, Question question, IReadOnlyList<InputFile> files)
    {
        var wordsToError = _diff.HasValue() || files.Any(file => file.IsStandardInput);
        var palette = wordsToError ? _terminal.ErrorPalette(_shared.Color) : _terminal.OutPalette(_shared.Color);
        return new FixRun(
            _terminal,
            checker,
            new FixMode(_diff.HasValue(), _yes.HasValue()),
            question,
            new TextReport(_terminal.Width, palette, _shared.IsVerbose, _shared.ShowSecrets),
            new DiffText(_terminal, _terminal.OutPalette(_shared.Color), _shared.ShowSecrets),
            new FixText(new ShownText(_shared.ShowSecrets), palette));
    }

    private FixOptions ReadOptions(Question question)
    {
        var options = FixOptions.Safe with { Unsafe = _unsafe.HasValue() };
        if (!_review.HasValue())
            return options;
        if (!question.CanAsk)
            throw new UsageException("--review asks before each fix, and there is no terminal to ask on.", "leave it out, or look at --diff first");
        var palette = _terminal.ErrorPalette(_shared.Color);
        var review = new FixReview(_terminal, question, new DiffText(_terminal, palette, _shared.ShowSecrets), new ShownText(_shared.ShowSecrets), palette);
        return options with { Confirm = review.Confirm };
    }

    private void Summarize(FixRun run, IReadOnlyList<InputFile> files)
    {
        var writesResults = _diff.HasValue() || files.Any(file => file.IsStandardInput);
        var words = writesResults ? _terminal.Error : _terminal.Out;
        var palette = writesResults ? _terminal.ErrorPalette(_shared.Color) : _terminal.OutPalette(_shared.Color);
        words.WriteLine();
        words.WriteLine(FixSummary.Of(run, _diff.HasValue(), palette));
        var next = _suppress.HasValue() ? NextAfterSuppress(run, files) : NextStep.AfterFix(run.Left, _unsafe.HasValue(), _diff.HasValue() && run.Changed > 0, _shared, _paths, files);
        if (next.Count > 0)
            words.WriteLine($"{palette.Bold("Next:")} {ShellWords.Join(next)}");
    }

    private IReadOnlyList<string> NextAfterSuppress(FixRun run, IReadOnlyList<InputFile> files) => _diff.HasValue() && run.Changed > 0
        ? ["clawlint", "fix", "--suppress", .. _paths.Words, $"--reason={ReadReason()}", .. _shared.Repeat(), .. _paths.Repeat(files)]
        : [];

    private int GetExitCode(FixRun run)
    {
        var code = run.Left.GetExitCode();
        var changes = run.Changed > 0 && (_diff.HasValue() || _exitNonZeroOnFix.HasValue());
        return code == ExitCode.Clean && changes ? ExitCode.Findings : code;
    }
}
