using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Cli.Hosting;
using Clawlint.Diagnostics;
using Clawlint.Rules;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Cli.Checking;

/// <summary>Reads and checks files. Safe to share between threads.</summary>
internal sealed class FileChecker(IConsoleEnvironment environment, TargetReleases targets, RunSettings settings, Surroundings surroundings)
{
    // Its finding is no mistake in a file that is there to be filled in.
    private const string PlaceholderRule = "auth-token-placeholder";

    /// <summary>The analyser.</summary>
    public ConfigAnalyzer Analyzer { get; } = new(RuleRegistry.All);

    /// <summary>Whether a report can tell which other releases accept a file: cheap for a few files, not for thousands.</summary>
    public bool AsksOtherReleases { get; init; }

    /// <summary>Checks one file. Throws nothing: what goes wrong stands in the report.</summary>
    public FileReport Check(InputFile file)
    {
        SourceText text;
        try
        {
            text = SourceText.FromBytes(Read(file), file.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(file, ReadFailure.Describe(exception));
        }

        return Check(file, text);
    }

    /// <summary>The settings file that a config belongs to; null where there is none.</summary>
    public SettingsFile? SettingsOf(InputFile file) => settings.For(file.FullPath).File;

    /// <summary>Checks the settings files that the run has read so far.</summary>
    /// <returns>The reports of those with findings.</returns>
    public IEnumerable<FileReport> CheckSettings() =>
        settings.Files.Select(InputFile.Of).Select(Check).Where(report => report.Error is not null || !report.Diagnostics.IsEmpty);

    /// <summary>Checks a text in a file's stead.</summary>
    public FileReport Check(InputFile file, SourceText text) => Check(file, text, surroundings);

    /// <summary>Checks a text in a file's stead, with other surroundings.</summary>
    public FileReport Check(InputFile file, SourceText text, Surroundings around)
    {
        try
        {
            var tree = SyntaxTree.Parse(text);
            var own = settings.For(file.FullPath);
            var target = targets.Choose(file, tree, own);
            var analysis = Analyzer.Analyze(around.Around(file, tree, target.Target, own));
            if (file.Settings is null)
                settings.Suppressions.AddChecked(file.FullPath, analysis);
            var scan = file.Settings is null ? new ReleaseScan(Analyzer, release => around.Around(file, tree, release, own)) : null;
            return new(file, target, analysis, Select(file, analysis), AsksOtherReleases ? scan : null)
            {
                Releases = targets.Range is { } range && scan is not null ? scan.Judge(range) : [],
            };
        }
        catch (UsageException exception)
        {
            return new(file, exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A mistake of our own must not keep the other files from being checked.
            return new(file, InternalError.Describe(exception));
        }
    }

    /// <summary>The findings of an analysis that are wanted, with the severities that hold for the file.</summary>
    /// <remarks>Mistakes in settings are shown whatever they select: they may have selected it by mistake.</remarks>
    public ImmutableArray<Diagnostic> Select(InputFile file, ConfigAnalysis analysis)
    {
        var own = analysis.Input.Settings;
        var wanted = analysis.Diagnostics
            .Where(diagnostic => diagnostic.Severity != Severity.Off && diagnostic.SuppressionReason is null && (file.Settings is not null || own.Selection.Includes(diagnostic.Rule)))
            .Select(diagnostic => file.IsExample && diagnostic.Rule.Name == PlaceholderRule ? diagnostic with { Severity = Severity.Hint } : diagnostic);
        return file.Settings is null ? settings.Known.Filter(file, own, [.. wanted]) : [.. wanted];
    }

    private byte[] Read(InputFile file) =>
        file.IsStandardInput ? StandardInput.ReadAll(environment) : environment.Files.ReadAllBytes(file.FullPath);
}
