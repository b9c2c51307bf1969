using System.Collections.Immutable;
using Clawlint.Cli.Editing;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Files;
using Clawlint.Syntax;
using Clawlint.Syntax.Editing;

namespace Clawlint.Cli.Comparing;

/// <summary>Puts a backup in a config's place, after showing what that changes and a question.</summary>
internal sealed class Restoration(Terminal terminal, EditOptions options)
{
    private readonly DiffText _diffs = new(terminal, terminal.OutPalette(options.Color), options.ShowSecrets);

    /// <summary>Restores.</summary>
    /// <param name="backup">What is put there.</param>
    /// <param name="config">The config; its own bytes are kept as a backup.</param>
    /// <returns>The exit code.</returns>
    public int Execute(ComparedFile backup, ComparedFile config)
    {
        var text = config.Tree.Text;
        if (backup.Tree.Text.Bytes.SequenceEqual(text.Bytes))
        {
            terminal.Say($"{config.Input.Name} holds what {backup.Input.Name} holds; nothing to write.");
            return ExitCode.Clean;
        }

        terminal.Error.WriteLine($"{TerminalText.Escape(backup.Input.Name)}: {Verdict.Of(backup.Report, terminal.ErrorPalette(options.Color))}");
        var edits = EditsTo(text, backup.Tree.Text);
        if (options.OnlyShows)
        {
            _diffs.Write(text, edits);
            return ExitCode.Findings;
        }

        var answer = new WriteGate(terminal, new Question(terminal), options.IsConfirmed).Ask(config.Input, () => _diffs.WriteForQuestion(text, edits), asksAlways: true);
        if (answer.Refusal is { } refusal)
            return Refuse(config, edits, refusal);
        if (answer.IsYes)
            return Write(backup, config, edits);
        terminal.Say("Nothing was written.");
        return ExitCode.Findings;
    }

    private int Write(ComparedFile backup, ComparedFile config, ImmutableArray<TextEdit> edits)
    {
        var plan = new FilePlan();
        plan.Write(config.File!, backup.Tree.Text.Memory);
        var written = new FileWriter(terminal.Environment).Execute(config.Input, plan);
        if (!written.Succeeded)
            return Refuse(config, edits, written.Failure.Message);
        var palette = terminal.OutPalette(options.Color);
        terminal.Out.WriteLine($"{palette.Bold(TerminalText.Escape(config.Input.Name))}: restored from {TerminalText.Escape(backup.Input.Name)}");
        terminal.Out.Write(WrittenFiles.Remarks(config.Input, written.Files, palette));
        return ExitCode.Clean;
    }

    private int Refuse(ComparedFile config, ImmutableArray<TextEdit> edits, string reason)
    {
        _diffs.Write(config.Tree.Text, edits);
        terminal.Say($"{config.Input.Name}: Not written. {reason}");
        return ExitCode.Failure;
    }

    // For showing only: what is written are the backup's own bytes.
    private static ImmutableArray<TextEdit> EditsTo(SourceText from, SourceText to) =>
        TextEdits.Normalize(from, [new TextEdit(new TextSpan(0, from.Length), to.GetString(new TextSpan(0, to.Length)))]);
}
