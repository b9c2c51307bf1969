using System.Collections.Immutable;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diffs;
using Clawlint.Syntax;

namespace Clawlint.Cli.Fixing;

/// <summary>Shows diffs: to a program byte for byte, to a person in colour and harmless.</summary>
internal sealed class DiffText(Terminal terminal, Palette palette, bool showSecrets)
{
    /// <summary>Writes the diff of a text and its edits to standard output.</summary>
    public void Write(SourceText text, ImmutableArray<TextEdit> edits)
    {
        var diff = UnifiedDiff.Create(text, edits, showSecrets);
        if (!palette.IsColored && !terminal.Environment.IsOutputTerminal)
        {
            terminal.Out.Flush();
            diff.WriteTo(terminal.Environment.Output);
            return;
        }

        foreach (var line in diff.Lines)
            terminal.Out.WriteLine(Paint(line));
        terminal.Out.Flush();
    }

    /// <summary>Writes the diff to standard error, for a question; the question names the file.</summary>
    public void WriteForQuestion(SourceText text, ImmutableArray<TextEdit> edits)
    {
        foreach (var line in UnifiedDiff.Create(text, edits, showSecrets).Lines)
        {
            if (line.Kind is not (DiffLineKind.MaskNotice or DiffLineKind.FileHeader))
                terminal.Error.WriteLine(Paint(line));
        }
    }

    private string Paint(DiffLine line)
    {
        var text = TerminalText.Escape(line.Text.TrimEnd('\r').Replace("\t", "    ", StringComparison.Ordinal));
        return line.Kind switch
        {
            DiffLineKind.Added => palette.Green(text),
            DiffLineKind.Removed => palette.Red(text),
            DiffLineKind.HunkHeader => palette.Cyan(text),
            DiffLineKind.FileHeader => palette.Bold(text),
            DiffLineKind.MaskNotice or DiffLineKind.NoNewline => palette.Dim(text),
            _ => text,
        };
    }
}
