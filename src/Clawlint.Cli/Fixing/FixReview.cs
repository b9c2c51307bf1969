using System.Collections.Immutable;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Cli.Fixing;

/// <summary><c>--review</c>: shows what a fix would change and asks.</summary>
internal sealed class FixReview(Terminal terminal, Question question, DiffText diffs, ShownText shown, Palette palette)
{
    /// <summary>Whether the fix is wanted.</summary>
    public bool Confirm(Diagnostic diagnostic, CodeFix fix)
    {
        terminal.Error.WriteLine();
        terminal.Error.WriteLine(ConciseReport.Line(diagnostic, shown, palette));
        diffs.WriteForQuestion(diagnostic.Location.Text, Edits(diagnostic, fix));
        return question.Ask($"{shown.ForTerminal(fix.Title)} ({JsonWords.Of(fix.Safety)})?");
    }

    private static ImmutableArray<TextEdit> Edits(Diagnostic diagnostic, CodeFix fix) =>
    [
        .. fix.ComputeOperations().OfType<EditOperation>().Where(edit => edit.Path == diagnostic.Location.Text.Path).Select(edit => edit.Edit),
    ];
}
