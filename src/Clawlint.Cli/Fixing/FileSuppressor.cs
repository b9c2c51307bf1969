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
using Clawlint.Syntax.Editing;

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
            var findings = group.Select(entry => (Path: entry.File.FullPath, entry.Finding)).ToList();
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
        // Rules may look at comments: with the first one some findings go, and others come.
        var first = SuppressionWriter.Plan(before.Document.Tree, findings, reason);
        var after = Analyze(before, before.Document.Tree.Text.WithEdits(first.Edits));
        first = SuppressionWriter.Plan(before.Document.Tree, findings.Where(finding => after.Diagnostics.Any(other => IsSame(other, finding))), reason);
        var history = new TextHistory(before.Document.Tree.Text);
        history.Apply(first.Edits);
        after = Analyze(before, history.Current);
        var come = checker.Select(file.Input, after).Where(finding => IsWanted(finding) && !first.BySettings.Any(other => IsSame(other, finding)));
        var second = SuppressionWriter.Plan(after.Document.Tree, come, reason);
        history.Apply(second.Edits);
        after = Analyze(before, history.Current);

        List<Diagnostic> bySettings = [.. first.BySettings, .. second.BySettings];
        lock (_forSettings)
            _forSettings.AddRange(bySettings.Select(finding => (file.Input, finding)));
        return file with
        {
            Result = new FixResult(history.Current, history.GetEdits(), before, after with { Diagnostics = [.. after.Diagnostics.Select(finding => MarkSuppressed(finding, bySettings))] })
            {
                Applied = [.. first.ByComment.Concat(second.ByComment).Select(ToApplied)],
            },
        };
    }

    private ConfigAnalysis Analyze(ConfigAnalysis before, SourceText text) => checker.Analyzer.Analyze(before.Input with { Tree = SyntaxTree.Parse(text) });

    private Diagnostic MarkSuppressed(Diagnostic finding, List<Diagnostic> bySettings) =>
        bySettings.Exists(other => IsSame(other, finding)) ? finding with { SuppressionReason = reason } : finding;

    private static bool IsSame(Diagnostic left, Diagnostic right) => left.Rule == right.Rule && left.Location.ConfigPath == right.Location.ConfigPath;

    private static AppliedFix ToApplied(Diagnostic finding) =>
        new(finding, new CodeFix($"Suppress {finding.Rule.Name}", FixSafety.Safe, finding.Rule.Name, () => []));

    private FixedFile AddTo(string path, string name, List<(string Path, Diagnostic Finding)> findings)
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
                Applied = [.. findings.Select(entry => ToApplied(entry.Finding))],
            },
        };
    }

    private string NewSettingsPath(InputFile file) => SettingsFinder.PlaceForNew(environment.Files, Path.GetDirectoryName(file.FullPath)!, environment.CurrentFolder);
}
