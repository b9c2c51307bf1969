using System.Text;
using Clawlint.Cli.Checking;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Cli.Output;

/// <summary>One line a finding, in the form that editors and <c>grep</c> know: <c>path:line:column: error CL0002 smart-quotes: …</c>.</summary>
/// <param name="palette">The colours.</param>
/// <param name="showSecrets">Whether credentials in messages are shown.</param>
internal sealed class ConciseReport(Palette palette, bool showSecrets) : IReportFormat
{
    private readonly ShownText _shown = new(showSecrets);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(FileReport report)
    {
        var output = new StringBuilder();
        if (report.Error is { } error)
            output.Append(TerminalText.Escape(report.File.Name)).Append(": ").Append(palette.Red("error")).Append(": ").Append(TerminalText.Escape(error)).Append('\n');
        foreach (var diagnostic in report.Diagnostics)
            output.Append(Line(diagnostic, _shown, palette)).Append('\n');
        return Encoding.UTF8.GetBytes(output.ToString());
    }

    /// <inheritdoc/>
    public void Write(Stream output, ReadOnlyMemory<byte> rendered) => output.Write(rendered.Span);

    /// <inheritdoc/>
    public void Finish(Stream output, Totals totals, IReadOnlyList<string> next)
    {
    }

    /// <summary>A finding in one line.</summary>
    public static string Line(Diagnostic diagnostic, ShownText shown, Palette palette)
    {
        var position = diagnostic.Location.Text.GetPosition(diagnostic.Location.Span.Start);
        var fix = diagnostic.Fixes.FirstOrDefault(fix => fix.Safety != FixSafety.Manual) is { } first ? palette.Dim($" [{JsonWords.Of(first.Safety)} fix]") : "";
        return $"{TerminalText.Escape(diagnostic.Location.Text.Path)}:{position}: {SeverityLabel.Of(diagnostic.Severity, palette)} "
            + $"{diagnostic.Rule.Code} {diagnostic.Rule.Name}: {shown.ForTerminal(diagnostic.Message)}{fix}";
    }
}
