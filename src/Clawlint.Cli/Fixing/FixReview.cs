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
    private readonly HashSet<(string, string, string, string)> _declined = [];

    /// <summary>Whether the fix is wanted. What was declined is not asked again when other fixes have moved its place.</summary>
    public bool Confirm(Diagnostic diagnostic, CodeFix fix)
    {
        var location = diagnostic.Location;
        var line = location.Text.GetString(location.Text.GetLineSpan(location.Text.GetPosition(location.Span.Start).Line));
        var asked = (diagnostic.Rule.Code, location.ConfigPath, fix.Title, line);
        if (question.IsOver || _declined.Contains(asked))
            return false;
        terminal.Error.WriteLine();
        terminal.Error.WriteLine(ConciseReport.Line(diagnostic, shown, palette));
        diffs.WriteForQuestion(diagnostic.Location.Text, Edits(diagnostic, fix));
        if (question.Ask($"{shown.ForTerminal(fix.Title)} ({JsonWords.Of(fix.Safety)})?"))
            return true;
        _declined.Add(asked);
        return false;
    }

    private static ImmutableArray<TextEdit> Edits(Diagnostic diagnostic, CodeFix fix) =>
    [
        .. fix.ComputeOperations().OfType<EditOperation>().Where(edit => edit.Path == diagnostic.Location.Text.Path).Select(edit => edit.Edit),
    ];
}
