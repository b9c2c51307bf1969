using Clawlint.Analysis;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Edits;
using Clawlint.Files;
using Clawlint.Rules;

namespace Clawlint.Cli.Editing;

/// <summary>Makes the edits of a command line: in memory first, then checked, then written.</summary>
/// <param name="terminal">The streams.</param>
/// <param name="opened">The config.</param>
/// <param name="options">What may be done.</param>
internal sealed class EditRun(Terminal terminal, OpenedConfig opened, EditOptions options)
{
    private readonly ConfigAnalyzer _analyzer = new(RuleRegistry.All);
    private readonly DiffText _diffs = new(terminal, terminal.OutPalette(options.Color), options.ShowSecrets);

    /// <summary>Makes the edits, all or none.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(IReadOnlyList<ConfigEdit> edits)
    {
        var editor = Edit(edits);
        var files = editor.Files.ToList();
        if (files.Count == 0)
        {
            terminal.Say($"{opened.Input.Name}: it says so already; nothing to write.");
            return WriteResult(opened.Analysis.Tree.Text);
        }

        var change = new AnalysisChange(_analyzer.Analyze(opened.Analysis), _analyzer.Analyze(editor.Edited));
        if (change.IsWorse && !options.IsForced)
            return Refuse(edits, files, change);
        return options.OnlyShows ? Show(files, change) : Write(edits, files, change);
    }

    private ConfigEditor Edit(IEnumerable<ConfigEdit> edits)
    {
        var editor = new ConfigEditor(opened.Analysis);
        foreach (var edit in edits)
        {
            if (editor.Apply(edit) is not { } problem)
                continue;
            var advice = edit.Json is null && PathText.FindNearest(editor.Document, edit.Path) is { } near ? $"did you mean {Shown(near)}?" : null;
            throw new UsageException($"{opened.Input.Name}: {Shown(EditPath.Write(edit.Path))}: {problem}", advice);
        }

        return editor;
    }

    private int Show(List<EditedFile> files, AnalysisChange change)
    {
        foreach (var file in files)
            _diffs.Write(file.Before, file.Edits);
        ReportFindings(change);
        return ExitCode.Findings;
    }

    private int Refuse(IReadOnlyList<ConfigEdit> edits, List<EditedFile> files, AnalysisChange change)
    {
        if (options.OnlyShows)
            files.ForEach(file => _diffs.Write(file.Before, file.Edits));
        terminal.Say($"{opened.Input.Name}: not written, for OpenClaw would not take it. This is how it would be:");
        ReportFindings(change);
        terminal.Say(IsMeantAsText(edits) ? "help: a text is wanted there: add --string" : "help: to write it all the same, add --force");
        return ExitCode.Findings;
    }

    // A number or a word of JSON where OpenClaw wants a text: 12345 for a password.
    private bool IsMeantAsText(IReadOnlyList<ConfigEdit> edits)
    {
        if (!edits.Any(static edit => edit.WrittenAs is not null))
            return false;
        var editor = new ConfigEditor(opened.Analysis);
        return edits.All(edit => editor.Apply(edit.AsText()) is null)
            && !new AnalysisChange(_analyzer.Analyze(opened.Analysis), _analyzer.Analyze(editor.Edited)).IsWorse;
    }

    private int Write(IReadOnlyList<ConfigEdit> edits, List<EditedFile> files, AnalysisChange change)
    {
        if (opened.Input.IsStandardInput)
        {
            if (files.Exists(static file => file.Path is not null))
                throw new UsageException("The value lies in a file that the config includes, and that is not standard input.", "name the config: --file FILE");
            ReportFindings(change);
            return WriteResult(files[0].After);
        }

        var gate = new WriteGate(terminal, new Question(terminal), options.IsConfirmed);
        var answer = gate.Ask(opened.Input, () => files.ForEach(file => _diffs.WriteForQuestion(file.Before, file.Edits)));
        if (answer.Refusal is { } refusal)
            return Refuse(files, refusal);
        if (!answer.IsYes)
        {
            terminal.Say("Nothing was written.");
            return ExitCode.Findings;
        }

        var written = new FileWriter(terminal.Environment).Execute(opened.Input, Plan(files));
        if (!written.Succeeded)
            return Refuse(files, written.Failure.Message);
        Confirm(edits, files, written);
        ReportFindings(change);
        return ExitCode.Clean;
    }

    private FilePlan Plan(List<EditedFile> files)
    {
        var plan = new FilePlan();
        foreach (var file in files)
            plan.Write(file.Path is null ? opened.File! : IncludedFile.Read(file), file.After.Memory);
        return plan;
    }

    private int Refuse(List<EditedFile> files, string reason)
    {
        files.ForEach(file => _diffs.Write(file.Before, file.Edits));
        terminal.Say($"{opened.Input.Name}: Not written. {reason}");
        return ExitCode.Failure;
    }

    private void Confirm(IReadOnlyList<ConfigEdit> edits, List<EditedFile> files, FilePlanResult written)
    {
        var palette = terminal.OutPalette(options.Color);
        var names = string.Join(", ", files.Select(static file => TerminalText.Escape(file.Before.Path)));
        foreach (var edit in edits)
            terminal.Out.WriteLine($"{palette.Bold(names)}: {TerminalText.Escape(Shown(EditPath.Write(edit.Path)))} {(edit.Json is null ? "removed" : "set")}");
        terminal.Out.Write(WrittenFiles.Remarks(opened.Input, written.Files, palette));
    }

    private void ReportFindings(AnalysisChange change)
    {
        var found = change.NewFindings.Where(static finding => finding.Severity >= Severity.Warning);
        var report = new FileReport(opened.Input, opened.Target, change.After, [.. found]);
        if (report.Diagnostics.IsEmpty)
            return;
        terminal.Error.Write(System.Text.Encoding.UTF8.GetString(
            new TextReport(terminal.Width, terminal.ErrorPalette(options.Color), isVerbose: true, options.ShowSecrets).Render(report).Span));
    }

    // Standard input comes out again with the user's own bytes.
    private int WriteResult(Syntax.SourceText text)
    {
        if (opened.Input.IsStandardInput)
        {
            terminal.Environment.Output.Write(text.Bytes);
            terminal.Environment.Output.Flush();
        }

        return ExitCode.Clean;
    }

    private string Shown(string path) => new ShownText(options.ShowSecrets).ForProgram(path);
}
