using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Cli.Checking;

/// <summary>What was found in all files together.</summary>
internal sealed class Totals
{
    private bool _isFailing;
    private Severity _gravestManual = Severity.Hint;

    /// <summary>Files that were looked at, those that could not be checked included.</summary>
    public int Files { get; private set; }

    /// <summary>Files that could not be checked.</summary>
    public int Failed { get; private set; }

    /// <summary>Files with a finding.</summary>
    public int FilesWithFindings { get; private set; }

    /// <summary>Findings of severity error.</summary>
    public int Errors { get; private set; }

    /// <summary>Findings of severity warning.</summary>
    public int Warnings { get; private set; }

    /// <summary>Findings of severity info.</summary>
    public int Infos { get; private set; }

    /// <summary>Findings of severity hint.</summary>
    public int Hints { get; private set; }

    /// <summary>Findings that a safe fix cures.</summary>
    public int SafelyFixable { get; private set; }

    /// <summary>Findings that only an unsafe fix cures.</summary>
    public int UnsafelyFixable { get; private set; }

    /// <summary>Findings whose fix waits until somebody says which release reads the file.</summary>
    public int Withheld { get; private set; }

    /// <summary>Findings of any severity.</summary>
    public int Findings => Errors + Warnings + Infos + Hints;

    /// <summary>The rule of the gravest finding that no fix cures, the first of several; null where there is none but hints.</summary>
    public RuleDescriptor? GravestManual { get; private set; }

    /// <summary>Whether a file is for a release that is newer than all that are bundled.</summary>
    public bool GoesBeyondBundled { get; private set; }

    /// <summary>The files with findings that <c>fix</c> can cure.</summary>
    public List<InputFile> Fixable { get; } = [];

    private int Curable => SafelyFixable + UnsafelyFixable + Withheld;

    /// <summary>Counts a file.</summary>
    public void Add(FileReport report)
    {
        Files++;
        if (report.Error is not null)
            Failed++;
        if (report.Diagnostics.Length > 0)
            FilesWithFindings++;
        GoesBeyondBundled |= report.Target is { Target.IsBeyondBundled: true };
        var curable = Curable;
        foreach (var diagnostic in report.Diagnostics)
            Add(diagnostic, report.Analysis!);
        if (curable != Curable)
            Fixable.Add(report.File);
    }

    /// <summary>The exit code of a run that found this.</summary>
    public int GetExitCode()
    {
        if (Failed > 0)
            return ExitCode.Failure;
        return _isFailing ? ExitCode.Findings : ExitCode.Clean;
    }

    private void Add(Diagnostic diagnostic, ConfigAnalysis analysis)
    {
        switch (diagnostic.Severity)
        {
            case Severity.Error:
                Errors++;
                break;
            case Severity.Warning:
                Warnings++;
                break;
            case Severity.Info:
                Infos++;
                break;
            default:
                Hints++;
                break;
        }

        _isFailing |= diagnostic.Severity >= (analysis.Input.Settings.FailOn ?? Severity.Error);
        AddFix(diagnostic, analysis.Target);
    }

    private void AddFix(Diagnostic diagnostic, TargetRelease target)
    {
        var fixes = diagnostic.Fixes.Where(fix => fix.Safety != FixSafety.Manual).ToLookup(fix => ReleaseDependence.IsWithheld(diagnostic.Rule, fix, target));
        if (fixes[false].Any(fix => fix.Safety == FixSafety.Safe))
            SafelyFixable++;
        else if (fixes[false].Any())
            UnsafelyFixable++;
        else if (fixes[true].Any())
            Withheld++;
        else if (diagnostic.Severity > _gravestManual)
            (GravestManual, _gravestManual) = (diagnostic.Rule, diagnostic.Severity);
    }
}
