using System.Collections.Immutable;
using Clawlint.Baselines;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Discovery;
using Clawlint.Settings;

namespace Clawlint.Cli.Checking;

/// <summary>The baselines of a run: what they know is not shown; or they are brought up to date. Safe to share between threads.</summary>
/// <param name="environment">The world around.</param>
/// <param name="option"><c>--baseline</c>; null where the settings say which.</param>
/// <param name="isUpdate"><c>--baseline-update</c>.</param>
internal sealed class KnownFindings(IConsoleEnvironment environment, string? option, bool isUpdate)
{
    private readonly SortedDictionary<string, Baseline> _baselines = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _exceeded = new(StringComparer.Ordinal);
    private int _known;
    private int _gone;

    /// <summary>Takes the known findings of a file away. Of a rule with more findings than are known, all are new: nobody can tell which.</summary>
    public ImmutableArray<Diagnostic> Filter(InputFile file, ProjectSettings settings, ImmutableArray<Diagnostic> findings)
    {
        if ((option ?? settings.Baseline) is not { } name)
            return findings;
        var baselinePath = Path.GetFullPath(name, environment.CurrentFolder);
        var path = Path.GetRelativePath(Path.GetDirectoryName(baselinePath)!, file.FullPath).Replace(Path.DirectorySeparatorChar, '/');
        lock (_lock)
        {
            var baseline = Load(baselinePath);
            if (isUpdate)
            {
                baseline.Set(path, findings, settings.Selection.Includes);
                return [];
            }

            var counts = findings.CountBy(static finding => finding.Rule).ToDictionary();
            ImmutableArray<Diagnostic> shown = [.. findings.Where(finding => counts[finding.Rule] > baseline.CountOf(path, finding.Rule))];
            _exceeded.UnionWith(shown.Where(finding => baseline.CountOf(path, finding.Rule) > 0).Select(finding => $"{file.Name}: more findings of {finding.Rule.Name} than the baseline knows. All are shown, for it cannot tell which are new."));
            _known += findings.Length - shown.Length;
            _gone += baseline.CountGone(path, findings, settings.Selection.Includes);
            return shown;
        }
    }

    /// <summary>Writes what is to be written, and says what was left out.</summary>
    /// <exception cref="UsageException">A baseline cannot be written, or nothing says which.</exception>
    public void Finish(Terminal terminal)
    {
        if (isUpdate)
            Write(terminal);
        else if (_known > 0)
            terminal.Say($"{Counted.Of(_known, "known finding")} left out, as the baseline says.");
        foreach (var text in _exceeded)
            terminal.Say(text);
        if (_gone > 0)
            terminal.Say($"{Counted.Of(_gone, "finding")} of the baseline {(_gone == 1 ? "is" : "are")} gone: --baseline-update takes {(_gone == 1 ? "it" : "them")} out.");
    }

    private void Write(Terminal terminal)
    {
        if (_baselines.Count == 0 && option is null)
            throw new UsageException("--baseline-update does not know which file to write.", "name it with --baseline FILE, or as `baseline` in .clawlint.json5");
        foreach (var (path, baseline) in _baselines)
        {
            var folder = Path.GetDirectoryName(path)!;
            foreach (var gone in baseline.Files.Where(file => environment.Files.GetKind(Path.GetFullPath(file, folder)) == FileKind.Missing).ToList())
                baseline.Remove(gone);
            ProjectFile.Save(path, baseline.Write());
            terminal.Say($"{Path.GetRelativePath(environment.CurrentFolder, path)}: {Counted.Of(baseline.Count, "known finding")} in {Counted.Of(baseline.Files.Count, "file")}.");
        }
    }

    private Baseline Load(string path)
    {
        if (_baselines.TryGetValue(path, out var baseline))
            return baseline;
        if (option is not null && !isUpdate && environment.Files.GetKind(path) != FileKind.File)
            throw new UsageException($"There is no baseline {option}.", "--baseline-update makes it");
        try
        {
            baseline = environment.Files.GetKind(path) == FileKind.File ? Baseline.Read(environment.Files.ReadAllBytes(path)) : new Baseline();
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The baseline {Path.GetRelativePath(environment.CurrentFolder, path)} cannot be used. {exception.Message}", "--baseline-update makes a new one, once that file is away");
        }

        _baselines.Add(path, baseline);
        return baseline;
    }
}
