using System.Collections.Immutable;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Files;
using Clawlint.Syntax;
using Clawlint.Syntax.Formatting;

namespace Clawlint.Cli.Editing;

/// <summary>Formats files, or shows what it would change, and keeps count.</summary>
/// <param name="terminal">The streams.</param>
/// <param name="unit">One step of indentation; null for what a file has.</param>
/// <param name="options">What may be done.</param>
/// <param name="showsDiff">Whether what only is shown is shown as a diff.</param>
internal sealed class FormatRun(Terminal terminal, string? unit, EditOptions options, bool showsDiff)
{
    private readonly DiffText _diffs = new(terminal, terminal.OutPalette(options.Color), options.ShowSecrets);
    private readonly WriteGate _gate = new(terminal, new Question(terminal), options.IsConfirmed);
    private readonly FileWriter _writer = new(terminal.Environment);
    private readonly Palette _palette = terminal.OutPalette(options.Color);
    private int _kept;

    /// <summary>Files that were changed, or would be.</summary>
    public int Changed { get; private set; }

    /// <summary>Files that could not be formatted or written.</summary>
    public int Failed { get; private set; }

    /// <summary>Formats the next file.</summary>
    public void Take(InputFile input)
    {
        try
        {
            var (file, text) = OpenedConfig.Read(input, terminal.Environment);
            var tree = SyntaxTree.Parse(text);
            if (tree.Parses)
                Take(input, file, text, SyntaxFormatter.Format(tree, unit));
            else
                Fail(input, "It has mistakes, so that its structure is not certain. Repair them first: clawlint fix.");
        }
        catch (UsageException exception)
        {
            Fail(input, exception.Message);
        }
    }

    /// <summary>Says how many files there were.</summary>
    public void Finish()
    {
        if (Changed + _kept < 2)
            return;
        var done = options.OnlyShows ? "would be formatted" : "formatted";
        terminal.Error.WriteLine($"{Counted.Of(Changed, "file")} {done}, {_kept} in order already.");
    }

    private void Take(InputFile input, ConfigFile? file, SourceText text, ImmutableArray<TextEdit> edits)
    {
        if (input.IsStandardInput && !options.OnlyShows)
        {
            terminal.Environment.Output.Write(text.WithEdits(edits).Bytes);
            terminal.Environment.Output.Flush();
        }
        else if (edits.IsEmpty)
        {
            _kept++;
        }
        else if (!options.OnlyShows)
        {
            Write(input, file!, text, edits);
        }
        else
        {
            Changed++;
            Show(input, text, edits);
        }
    }

    private void Show(InputFile input, SourceText text, ImmutableArray<TextEdit> edits)
    {
        if (showsDiff)
            _diffs.Write(text, edits);
        else
            terminal.Out.WriteLine($"{_palette.Bold(TerminalText.Escape(input.Name))}: would be formatted");
    }

    private void Write(InputFile input, ConfigFile file, SourceText text, ImmutableArray<TextEdit> edits)
    {
        var answer = _gate.Ask(input, () => _diffs.WriteForQuestion(text, edits));
        if (answer.Refusal is { } refusal)
        {
            Fail(input, refusal);
            return;
        }

        if (!answer.IsYes)
            return;
        var plan = new FilePlan();
        plan.Write(file, text.WithEdits(edits).Memory);
        var written = _writer.Execute(input, plan);
        if (!written.Succeeded)
        {
            Fail(input, written.Failure.Message);
            return;
        }

        Changed++;
        terminal.Out.WriteLine($"{_palette.Bold(TerminalText.Escape(input.Name))}: formatted");
        terminal.Out.Write(WrittenFiles.Remarks(input, written.Files, _palette));
    }

    private void Fail(InputFile input, string reason)
    {
        Failed++;
        terminal.Say($"{input.Name}: Not formatted. {reason}");
    }
}
