using System.Text;
using Clawlint.Cli.Checking;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Cli.Output;

/// <summary>Writes findings for people.</summary>
internal sealed class FindingText(StringBuilder output, int width, Palette palette, bool showSecrets)
{
    // Prose wider than this is hard to read, whatever the terminal's width.
    private const int MaxProse = 100;

    /// <summary>A finding with its code frame, why it matters and what cures it.</summary>
    public void AppendFull(FileReport report, Diagnostic diagnostic)
    {
        output.Append('\n');
        AppendHeading(diagnostic);
        var gutter = Frame(report, diagnostic.Location.Text).GetGutter(diagnostic.Location.Span);
        AppendPlace(report, diagnostic.Location, diagnostic.OpenClawPath, gutter, text => SeverityLabel.Paint(diagnostic.Severity, palette, text));
        foreach (var related in diagnostic.Related)
        {
            AppendNote(gutter, "note", related.Message);
            AppendPlace(report, related.Location, openClawPath: null, gutter, palette.Cyan);
        }

        if (diagnostic.Why is { } why)
            AppendNote(gutter, "why", why);
        foreach (var fix in diagnostic.Fixes)
            AppendNote(gutter, fix.Safety == FixSafety.Manual ? "help" : "fix", Cure(fix));
        if (diagnostic.Fixes.IsEmpty)
            AppendNote(gutter, "help", $"clawlint explain {diagnostic.Rule.Name}");
    }

    /// <summary>A finding in one line.</summary>
    public void AppendLine(Diagnostic diagnostic) => output.Append(ConciseReport.Line(diagnostic, palette)).Append('\n');

    /// <summary>Where else the same rule found something.</summary>
    public void AppendOthers(IReadOnlyList<Diagnostic> others)
    {
        var places = others.Select(Place).ToList();
        var text = $"{others.Count} more of {others[0].Rule.Name}: {string.Join(", ", places.Take(3))}";
        if (places.Count > 3)
            text += $" … ({places.Count - 3} more, --verbose shows them)";
        foreach (var line in WordWrap.Wrap(text, Prose - 4))
            output.Append("  ").Append(palette.Dim("+")).Append(' ').Append(line).Append('\n');
    }

    private int Prose => Math.Min(width, MaxProse);

    private static string Place(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.Text.GetPosition(diagnostic.Location.Span.Start).Line;
        return diagnostic.Location.ConfigPath is { Length: > 0 } path ? $"{TerminalText.Escape(path)} (line {line})" : $"line {line}";
    }

    private static string Cure(CodeFix fix) => fix.Safety switch
    {
        FixSafety.Safe => $"{fix.Title} (safe)",
        FixSafety.Unsafe => $"{fix.Title} (needs --unsafe)",
        _ => fix.Title,
    };

    private void AppendHeading(Diagnostic diagnostic)
    {
        var label = $"{JsonWords.Of(diagnostic.Severity)}[{diagnostic.Rule.Code}]";
        var heading = $"{label} {diagnostic.Rule.Name}: {TerminalText.Escape(diagnostic.Message)}";
        var isFirst = true;
        foreach (var line in WordWrap.Wrap(heading, Prose))
        {
            // The label is one word, so the first line always begins with all of it.
            output.Append(isFirst ? SeverityLabel.Paint(diagnostic.Severity, palette, label) + palette.Bold(line[label.Length..]) : palette.Bold(line)).Append('\n');
            isFirst = false;
        }
    }

    private void AppendPlace(FileReport report, Location location, string? openClawPath, int gutter, Func<string, string> paint)
    {
        var position = location.Text.GetPosition(location.Span.Start);
        var path = location.ConfigPath.Length > 0 ? $" {palette.Dim("at")} {TerminalText.Escape(location.ConfigPath)}" : "";
        if (openClawPath is not null)
            path += palette.Dim($" (OpenClaw calls it {TerminalText.Escape(openClawPath)})");
        output.Append(' ', gutter + 1).Append(palette.Cyan("-->")).Append($" {TerminalText.Escape(location.Text.Path)}:{position}{path}").Append('\n');
        Frame(report, location.Text).Append(output, location.Span, paint, gutter);
    }

    private void AppendNote(int gutter, string label, string text)
    {
        var start = $"{new string(' ', gutter + 2)}{palette.Cyan("=")} {palette.Bold(label + ":")} ";
        var indent = gutter + 2 + 2 + label.Length + 2;
        foreach (var line in WordWrap.Wrap(TerminalText.Escape(text), Math.Max(Prose - indent, 20)))
        {
            output.Append(start).Append(line).Append('\n');
            start = new string(' ', indent);
        }
    }

    private CodeFrame Frame(FileReport report, SourceText text)
    {
        // The secrets are known for the file itself; of another file's text nothing is shown that looks like one.
        var secrets = ReferenceEquals(text, report.Analysis!.Document.Tree.Text) ? report.Secrets : Secrets.SecretMask.FindSecrets(SyntaxTree.Parse(text));
        return new(text, showSecrets ? [] : secrets, width, palette);
    }
}
