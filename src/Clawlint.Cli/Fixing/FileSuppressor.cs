using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Diagnostics;
using Clawlint.Discovery;
using Clawlint.Files;
using Clawlint.Fixes;
using Clawlint.Settings;
using Clawlint.Suppressions;
using Clawlint.Syntax;

namespace Clawlint.Cli.Fixing;

/// <summary><c>fix --suppress</c>: suppresses what is found in files, as comments or in the settings.</summary>
/// <param name="environment">The world around.</param>
/// <param name="checker">What finds.</param>
/// <param name="rules">The rules whose findings are suppressed; empty for all that OpenClaw can live with.</param>
/// <param name="reason">Why the findings are all right.</param>
internal sealed class FileSuppressor(IConsoleEnvironment environment, FileChecker checker, IReadOnlyList<RuleDescriptor> rules, string reason)
{
    private readonly List<(InputFile File, Diagnostic Finding)> _forSettings = [];

    /// <summary>Suppresses the findings of one file in memory. Throws nothing: what goes wrong stands in the result.</summary>
    public FixedFile Suppress(InputFile input)
    {
        var read = ConfigFileReader.Read(input.FullPath);
        if (!read.Succeeded)
            return new(input) { Error = read.Failure.Message };
        var file = read.File with { Path = input.Name, Text = SourceText.FromBytes(read.File.Text.Memory, input.Name) };
        var report = checker.Check(input, file.Text);
        if (report.Error is not null)
            return new(input) { Error = report.Error };
        return Suppress(new FixedFile(input) { File = file, Target = report.Target }, report.Analysis!, [.. report.Diagnostics.Where(IsWanted)]);
    }

    /// <summary>Writes into the settings what the files could not hold.</summary>
    /// <returns>The settings files that change; a new one is not among them, it is made at once unless nothing is to be written.</returns>
    public IEnumerable<FixedFile> SuppressInSettings(Terminal terminal, bool onlyShows)
    {
        foreach (var group in _forSettings.GroupBy(entry => checker.SettingsOf(entry.File)?.Path ?? NewSettingsPath(entry.File), StringComparer.Ordinal))
        {
            var findings = group.Select(entry => (entry.File.FullPath, entry.Finding)).ToList();
            var name = Path.GetRelativePath(environment.CurrentFolder, group.Key);
            if (environment.Files.GetKind(group.Key) == FileKind.File)
            {
                yield return AddTo(group.Key, name, findings);
                continue;
            }

            var text = SourceText.FromString(NewSettings.Write([]), name);
            text = text.WithEdits(SuppressionWriter.AddToSettings(SyntaxTree.Parse(text), group.Key, findings, reason));
            if (onlyShows)
            {
                terminal.Say($"{name} would be made, with {Output.Counted.Of(findings.Count, "suppression")}.");
                continue;
            }

            ProjectFile.Save(group.Key, text.Memory);
            terminal.Say($"{name}: made, with {Output.Counted.Of(findings.Count, "suppression")}.");
        }
    }

    private bool IsWanted(Diagnostic finding) =>
        rules.Count > 0 ? rules.Contains(finding.Rule) : finding.Effect is not (Effect.Load or Effect.Start) && finding.Rule.Category != RuleCategory.Clawlint;

    private FixedFile Suppress(FixedFile file, ConfigAnalysis before, List<Diagnostic> findings)
    {
        var plan = SuppressionWriter.Plan(before.Document.Tree, findings, reason);
        var text = plan.Edits.IsEmpty ? before.Document.Tree.Text : before.Document.Tree.Text.WithEdits(plan.Edits);
        var after = plan.Edits.IsEmpty ? before : checker.Analyzer.Analyze(before.Input with { Tree = SyntaxTree.Parse(text) });
        lock (_forSettings)
            _forSettings.AddRange(plan.BySettings.Select(finding => (file.Input, finding)));
        return file with
        {
            Result = new FixResult(text, plan.Edits, before, after with { Diagnostics = [.. after.Diagnostics.Select(finding => MarkSuppressed(finding, plan))] })
            {
                Applied = [.. plan.ByComment.Select(finding => new AppliedFix(finding, new CodeFix($"Suppress {finding.Rule.Name}", FixSafety.Safe, finding.Rule.Name, () => [])))],
            },
        };
    }

    private Diagnostic MarkSuppressed(Diagnostic finding, SuppressionPlan plan) =>
        plan.BySettings.Any(other => other.Rule == finding.Rule && other.Location.ConfigPath == finding.Location.ConfigPath) ? finding with { SuppressionReason = reason } : finding;

    private FixedFile AddTo(string path, string name, List<(string, Diagnostic)> findings)
    {
        var settings = new SettingsFile(path, SyntaxTree.Parse(SourceText.FromBytes(environment.Files.ReadAllBytes(path), name)));
        var input = InputFile.Of(settings);
        var before = checker.Check(input, settings.Tree.Text).Analysis!;
        ImmutableArray<TextEdit> edits = SuppressionWriter.AddToSettings(settings.Tree, path, findings, reason);
        var text = settings.Tree.Text.WithEdits(edits);
        return new FixedFile(input)
        {
            File = ConfigFileReader.Read(path).File! with { Path = name, Text = settings.Tree.Text },
            Target = new TargetChoice(before.Target),
            Result = new FixResult(text, edits, before, checker.Analyzer.Analyze(before.Input with { Tree = SyntaxTree.Parse(text) }))
            {
                Applied = [.. findings.Select(entry => new AppliedFix(entry.Item2, new CodeFix($"Suppress {entry.Item2.Rule.Name}", FixSafety.Safe, entry.Item2.Rule.Name, () => [])))],
            },
        };
    }

    private string NewSettingsPath(InputFile file) => SettingsFinder.PlaceForNew(environment.Files, Path.GetDirectoryName(file.FullPath)!, environment.CurrentFolder);
}
