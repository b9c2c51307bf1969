using System.Text;
using Clawlint.Cli.Checking;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Cli.Output;

/// <summary>Writes the findings of one file for people.</summary>
internal sealed class FindingText(StringBuilder output, FileReport report, int width, Palette palette, bool showSecrets)
{
    // Prose wider than this is hard to read, whatever the terminal's width.
    private const int MaxProse = 100;

    private readonly ShownText _shown = new(showSecrets);
    private readonly HashSet<string> _toldReasons = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldFixes = new(StringComparer.Ordinal);

    private int Prose => Math.Min(width, MaxProse);

    /// <summary>A finding with its code frame, why it matters and what cures it.</summary>
    public void AppendFull(Diagnostic diagnostic)
    {
        output.Append('\n');
        AppendHeading(diagnostic);
        var location = diagnostic.Location;
        var gutter = Frame(location.Text).GetGutter(location.Span);
        var near = diagnostic.Related.Where(related => IsInFrame(related.Location, location)).ToList();
        AppendPlace(location, diagnostic.OpenClawPath, gutter);
        FrameMark[] marks =
        [
            new(location.Span, '^', "", text => SeverityLabel.Paint(diagnostic.Severity, palette, text)),
            .. near.Select(related => new FrameMark(related.Location.Span, '-', _shown.ForTerminal(related.Message), palette.Cyan)),
        ];
        Frame(location.Text).Append(output, marks, gutter);
        foreach (var related in diagnostic.Related.Except(near))
        {
            AppendNote(gutter, "note", related.Message);
            AppendPlace(related.Location, openClawPath: null, gutter);
            Frame(related.Location.Text).Append(output, [new(related.Location.Span, '-', "", palette.Cyan)], gutter);
        }

        AppendCures(diagnostic, gutter);
    }

    /// <summary>A finding in one line.</summary>
    public void AppendLine(Diagnostic diagnostic) => output.Append(ConciseReport.Line(diagnostic, _shown, palette)).Append('\n');

    /// <summary>Where else the same rule found something.</summary>
    public void AppendOthers(IReadOnlyList<Diagnostic> others)
    {
        const int Named = 3;
        var text = $"{others.Count} more of {others[0].Rule.Name}: {string.Join(", ", others.Take(Named).Select(Place))}";
        if (others.Count > Named)
            text += $", and {others.Count - Named} that --verbose shows";
        var start = $"  {palette.Dim("+")} ";
        foreach (var line in WordWrap.Wrap(text, Prose - 4))
        {
            output.Append(start).Append(line).Append('\n');
            start = "    ";
        }
    }

    private static bool IsInFrame(Location related, Location main)
    {
        if (!ReferenceEquals(related.Text, main.Text))
            return false;
        var (first, last) = CodeFrame.GetLines(main.Text, main.Span);
        return related.Text.GetPosition(related.Span.Start).Line is var line && line >= first && line <= last;
    }

    private string Condition(RuleDescriptor rule, CodeFix fix) => fix.Safety switch
    {
        FixSafety.Manual => "",
        _ when ReleaseDependence.IsWithheld(rule, fix, report.Analysis!.Target) => " (once --openclaw names the release)",
        FixSafety.Safe => " (safe)",
        _ => " (needs --unsafe)",
    };

    private string Place(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.Text.GetPosition(diagnostic.Location.Span.Start).Line;
        return diagnostic.Location.ConfigPath is { Length: > 0 } path ? $"{_shown.ForTerminal(path)} (line {line})" : $"line {line}";
    }

    private void AppendHeading(Diagnostic diagnostic)
    {
        var label = $"{JsonWords.Of(diagnostic.Severity)}[{diagnostic.Rule.Code}]";
        var isFirst = true;
        foreach (var line in WordWrap.Wrap($"{label} {diagnostic.Rule.Name}: {_shown.ForTerminal(diagnostic.Message)}", Prose))
        {
            // The label is one word, so the first line always begins with all of it.
            output.Append(isFirst ? SeverityLabel.Paint(diagnostic.Severity, palette, label) + palette.Bold(line[label.Length..]) : palette.Bold(line)).Append('\n');
            isFirst = false;
        }
    }

    private void AppendPlace(Location location, string? openClawPath, int gutter)
    {
        var position = location.Text.GetPosition(location.Span.Start);
        var path = location.ConfigPath.Length > 0 ? $" {palette.Dim("at")} {_shown.ForTerminal(location.ConfigPath)}" : "";
        if (openClawPath is not null)
            path += palette.Dim($" (OpenClaw calls it {_shown.ForTerminal(openClawPath)})");
        output.Append(' ', gutter + 1).Append(palette.Cyan("-->")).Append($" {TerminalText.Escape(location.Text.Path)}:{position}{path}").Append('\n');
    }

    /// <summary>Why it matters and what cures it; what was said of an earlier finding is not said again.</summary>
    private void AppendCures(Diagnostic diagnostic, int gutter)
    {
        if (diagnostic.Why is { } why && _toldReasons.Add(why))
            AppendNote(gutter, "why", why);
        foreach (var fix in diagnostic.Fixes)
        {
            var isNew = _toldFixes.Add(fix.FixId);
            AppendNote(gutter, fix.Safety == FixSafety.Manual ? "help" : "fix", isNew ? fix.Title + Condition(diagnostic.Rule, fix) : "the same as above");
        }

        if (diagnostic.Fixes.IsEmpty)
            AppendNote(gutter, "help", $"clawlint explain {diagnostic.Rule.Name}");
    }

    private void AppendNote(int gutter, string label, string text)
    {
        var start = $"{new string(' ', gutter + 2)}{palette.Cyan("=")} {palette.Bold(label + ":")} ";
        var indent = gutter + 2 + 2 + label.Length + 2;
        foreach (var line in WordWrap.Wrap(_shown.ForTerminal(text), Math.Max(Prose - indent, 20)))
        {
            output.Append(start).Append(line).Append('\n');
            start = new string(' ', indent);
        }
    }

    private CodeFrame Frame(SourceText text)
    {
        var isOwn = ReferenceEquals(text, report.Analysis!.Document.Tree.Text);
        return new(text, showSecrets ? [] : isOwn ? report.Secrets : SecretMask.FindSecrets(SyntaxTree.Parse(text)), width, palette);
    }
}
