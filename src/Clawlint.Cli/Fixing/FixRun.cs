using System.Collections.Immutable;
using System.Text;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Syntax;

namespace Clawlint.Cli.Fixing;

/// <summary>Writes fixed files, or shows what it would write, and keeps count.</summary>
internal sealed class FixRun(Terminal terminal, FileChecker checker, FixMode mode, Question question, TextReport report, DiffText diffs, FixText words)
{
    private readonly FileWriter _writer = new(terminal.Environment);
    private readonly WriteGate _gate = new(terminal, question, mode.IsConfirmed);

    /// <summary>What is left in all files.</summary>
    public Totals Left { get; } = new();

    /// <summary>Fixes that were applied, in all files.</summary>
    public int Applied { get; private set; }

    /// <summary>Files that were changed, or would be.</summary>
    public int Changed { get; private set; }

    /// <summary>Files that the user did not want written.</summary>
    public int Declined { get; private set; }

    /// <summary>Takes the next file, in the order of the run.</summary>
    public void Take(FixedFile file)
    {
        if (file.Error is not null)
        {
            Fail(file, file.Error);
            return;
        }

        if (file.IsChanged)
            Changed++;
        if (file.Input.IsStandardInput)
            TakeStandardInput(file);
        else if (mode.OnlyShows)
            Show(file);
        else if (!file.IsChanged || Write(file))
            Count(file, file.Result!.After);
    }

    private void TakeStandardInput(FixedFile file)
    {
        Count(file, file.Result!.After);
        Applied += file.Result.Applied.Length;
        if (mode.OnlyShows)
        {
            ShowDiffs(file);
            return;
        }

        // The user's own bytes: whatever reads them wants a config, not a report.
        terminal.Environment.Output.Write(file.Result.Text.Bytes);
        terminal.Environment.Output.Flush();
    }

    private void Show(FixedFile file)
    {
        if (file.IsChanged)
            ShowDiffs(file);
        Applied += file.Result!.Applied.Length;
        Count(file, file.Result.After);
    }

    private bool Write(FixedFile file)
    {
        var answer = _gate.Ask(file.Input, () => EditedTexts(file).ForEach(text => diffs.WriteForQuestion(text.Before, text.Edits)));
        if (answer.Refusal is { } refusal)
            return Refuse(file, refusal);
        if (!answer.IsYes)
        {
            Changed--;
            Declined++;
            Left.Add(Report(file, file.Result!.Before));
            return false;
        }

        var written = _writer.Write(file);
        if (!written.Succeeded)
            return Refuse(file, written.Failure.Message);
        terminal.Out.Write(words.Of(file, written.Files));
        Applied += file.Result!.Applied.Length;
        return true;
    }

    /// <summary>A file that must not or cannot be written: the diff is all that can be given.</summary>
    private bool Refuse(FixedFile file, string reason)
    {
        Changed--;
        ShowDiffs(file);
        Fail(file, $"Not written. {reason}");
        return false;
    }

    private void ShowDiffs(FixedFile file) => EditedTexts(file).ForEach(text => diffs.Write(text.Before, text.Edits));

    /// <summary>The config and what it includes, where their texts change.</summary>
    private static List<(SourceText Before, ImmutableArray<TextEdit> Edits)> EditedTexts(FixedFile file) =>
        [(file.Result!.Before.Document.Tree.Text, file.Result.Edits), .. file.Result.Included.Select(static included => (included.Before, included.Edits))];

    private void Fail(FixedFile file, string reason)
    {
        terminal.Say($"{file.Input.Name}: {reason}");
        Left.Add(new FileReport(file.Input, reason));
    }

    private void Count(FixedFile file, Analysis.ConfigAnalysis after)
    {
        var left = Report(file, after);
        Left.Add(left);
        // Where standard output carries a config or a diff, the words go to standard error.
        var writer = file.Input.IsStandardInput || mode.OnlyShows ? terminal.Error : terminal.Out;
        if (file.Input.IsStandardInput || mode.OnlyShows)
            writer.Write(words.Account(file) + words.LeftOut(file));
        writer.Write(Encoding.UTF8.GetString(report.Render(left).Span));
    }

    private FileReport Report(FixedFile file, Analysis.ConfigAnalysis analysis) =>
        new(file.Input, file.Target!, analysis, checker.Select(file.Input, analysis)) { IsAfterRepairs = mode.OnlyShows && file.IsChanged };
}
