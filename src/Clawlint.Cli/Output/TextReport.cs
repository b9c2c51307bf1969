using System.Text;
using Clawlint.Cli.Checking;
using Clawlint.Diagnostics;

namespace Clawlint.Cli.Output;

/// <summary>Findings for people: the verdict first, then what rejects the file or keeps the gateway from starting, then the rest.</summary>
/// <param name="width">Cells a line may take.</param>
/// <param name="palette">The colours.</param>
/// <param name="isVerbose">Whether every finding is shown in full, and every clean file.</param>
/// <param name="showSecrets">Whether code frames show secrets.</param>
internal sealed class TextReport(int width, Palette palette, bool isVerbose, bool showSecrets) : IReportFormat
{
    // As many findings as are shown in full, and clean files that are named before they are only counted.
    private const int MaxFull = 10;
    private const int MaxCleanFiles = 10;

    // A rule with more findings than this in a long list is folded.
    private const int MaxOfOneRule = 2;

    private bool _isFirst = true;
    private int _cleanFiles;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(FileReport report)
    {
        var output = new StringBuilder();
        output.Append(palette.Bold(TerminalText.Escape(report.File.Name))).Append(": ");
        if (report.Error is { } error)
        {
            output.Append(palette.Red("not checked")).Append(". ").Append(TerminalText.Escape(error)).Append('\n');
            return Encoding.UTF8.GetBytes(output.ToString());
        }

        output.Append(Verdict.Of(report, palette)).Append('\n');
        StartupLine.Append(output, report, palette);
        ReleaseRows.Append(output, report.Releases, palette);
        var finding = new FindingText(output, report, width, palette, showSecrets);
        if (isVerbose || report.Diagnostics.Length <= MaxFull)
        {
            foreach (var diagnostic in InOrderOfWeight(report))
                finding.AppendFull(diagnostic);
        }
        else
        {
            AppendFolded(output, finding, report);
        }

        return Encoding.UTF8.GetBytes(output.ToString());
    }

    /// <inheritdoc/>
    public void Write(Stream output, ReadOnlyMemory<byte> rendered)
    {
        var isOneLine = rendered.Span.IndexOf((byte)'\n') == rendered.Length - 1;
        if (isOneLine && !isVerbose && ++_cleanFiles > MaxCleanFiles)
            return;
        if (!_isFirst && !isOneLine)
            output.Write("\n"u8);
        _isFirst = false;
        output.Write(rendered.Span);
    }

    /// <inheritdoc/>
    public void Finish(Stream output, Totals totals, IReadOnlyList<string> next)
    {
        var text = new StringBuilder();
        if (_cleanFiles > MaxCleanFiles)
            text.Append(palette.Dim($"… and {Counted.Of(_cleanFiles - MaxCleanFiles, "file")} more without findings")).Append('\n');
        if (totals.Findings > 0)
            text.Append('\n').Append(Summary.Of(totals, palette)).Append('\n');
        if (next.Count > 0)
            text.Append(palette.Bold("Next:")).Append(' ').Append(ShellWords.Join(next)).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>What rejects the file or keeps the gateway from starting comes first, then by severity, then by place.</summary>
    private static OrderedSequence<Diagnostic> InOrderOfWeight(FileReport report) => report.Diagnostics
        .OrderByDescending(diagnostic => diagnostic.Effect is Effect.Load or Effect.Start)
        .ThenByDescending(diagnostic => diagnostic.Severity);

    /// <summary>The first ten in full, the rest a line each; a rule that says the same over and over is told once.</summary>
    private static void AppendFolded(StringBuilder output, FindingText finding, FileReport report)
    {
        var counts = report.Diagnostics.CountBy(diagnostic => diagnostic.Rule.Code).ToDictionary(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var full = 0;
        foreach (var diagnostic in InOrderOfWeight(report))
        {
            var isFolded = counts[diagnostic.Rule.Code] > MaxOfOneRule;
            if (isFolded && !told.Add(diagnostic.Rule.Code))
                continue;
            if (full++ < MaxFull)
            {
                finding.AppendFull(diagnostic);
            }
            else
            {
                if (full == MaxFull + 1)
                    output.Append('\n');
                finding.AppendLine(diagnostic);
            }

            if (isFolded)
                finding.AppendOthers([.. report.Diagnostics.Where(other => other.Rule.Code == diagnostic.Rule.Code && !ReferenceEquals(other, diagnostic))]);
        }
    }
}
