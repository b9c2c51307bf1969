using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint check</c>: says what is wrong with configs, and changes nothing.</summary>
internal static class CheckCommand
{
    // For as many files it is worth asking which other releases accept them.
    private const int MaxFilesWithWindow = 20;

    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Check configs: what OpenClaw refuses, ignores or leaves open.";
        var paths = new PathArguments(command);
        var formats = command.Option(
            "--format <FORMAT>",
            "text (default), concise or json; FORMAT=FILE writes to a file. Repeatable.",
            CommandOptionType.MultipleValue);
        var fixes = command.Option("--fixes", "In JSON, say what each fix would change.", CommandOptionType.NoValue);
        var failOn = FailOnOption.Add(command);
        var baseline = command.Option("--baseline <FILE>", "Leave out the findings that this file knows; only new ones are shown and fail.", CommandOptionType.MultipleValue);
        var baselineUpdate = command.Option("--baseline-update", "Write today's findings into the baseline.", CommandOptionType.NoValue);
        var shared = new SharedOptions(command);
        return () => Run(
            terminal,
            paths,
            shared,
            shared.ReadSettings(terminal, FailOnOption.Read(failOn), baseline.Values.LastOrDefault(), baselineUpdate.HasValue()),
            new ReportOptions(formats.Values, fixes.HasValue(), shared));
    }

    private static int Run(Terminal terminal, PathArguments paths, SharedOptions shared, RunSettings settings, ReportOptions reportOptions)
    {
        var targets = shared.ReadTargets(terminal);
        using var reports = reportOptions.Open(terminal);
        var surroundings = shared.ReadSurroundings(terminal);
        var finder = new InputFinder(terminal, settings);
        var files = paths.Find(finder);
        var checker = new FileChecker(terminal.Environment, targets, settings, surroundings) { AsksOtherReleases = files.Count <= MaxFilesWithWindow };
        var totals = new Totals();
        OrderedParallel.Run(
            files,
            file => reports.Render(checker.Check(file)),
            done =>
            {
                totals.Add(done.Report);
                reports.Write(done.Rendered);
            });
        foreach (var report in checker.CheckSettings())
        {
            totals.Add(report);
            reports.Write(reports.Render(report).Rendered);
        }

        settings.Known.Finish(terminal);
        if (shared.IsVerbose && surroundings.Read.ToList() is { Count: > 0 } read)
            terminal.Say($"Read beside the configs: {string.Join(", ", read)}.");
        reports.Finish(totals, NextStep.After(totals, shared, paths, files));
        return finder.HasFailed ? ExitCode.Failure : totals.GetExitCode();
    }
}
