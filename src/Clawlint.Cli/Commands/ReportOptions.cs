using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Rules;

namespace Clawlint.Cli.Commands;

/// <summary>In which forms a command reports, and where to.</summary>
/// <param name="Formats">The values of <c>--format</c>: <c>json</c>, <c>json=FILE</c>.</param>
/// <param name="WithOperations">Whether JSON says what each fix would change.</param>
/// <param name="Shared">The options of all commands.</param>
internal sealed record ReportOptions(IReadOnlyList<string?> Formats, bool WithOperations, SharedOptions Shared)
{
    private static readonly string[] Known = ["text", "concise", "json"];

    /// <summary>Opens the reports.</summary>
    /// <exception cref="UsageException">A format is unknown, or two go to standard output.</exception>
    public ReportSet Open(Terminal terminal)
    {
        var wanted = Formats.Count == 0 ? [("text", null)] : Formats.Select(Split).ToList();
        if (wanted.Count(format => format.File is null) > 1)
            throw new UsageException("Only one format can go to standard output.", "give the others a file: --format json=findings.json");
        var duplicate = wanted.Where(format => format.File is not null).GroupBy(format => format.File, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (duplicate is not null)
            throw new UsageException($"Two formats go to {duplicate.Key}.", "give each a file of its own");
        var reports = new ReportSet(terminal.Environment.Output);
        foreach (var (format, file) in wanted)
            reports.Add(Create(format, file is null, terminal), file is null ? null : Path.GetFullPath(file, terminal.Environment.CurrentFolder));
        return reports;
    }

    private static (string Format, string? File) Split(string? value)
    {
        var parts = (value ?? "").Split('=', 2);
        if (!Known.Contains(parts[0], StringComparer.Ordinal))
        {
            var advice = NearestWord.OrBeginningWith(parts[0], Known) is { } near ? $"did you mean {near}?" : $"use {string.Join(", ", Known[..^1])} or {Known[^1]}";
            throw new UsageException($"--format {parts[0]} is unknown.", advice);
        }

        if (parts.Length > 1 && parts[1].Length == 0)
            throw new UsageException($"--format {value} names no file.", $"name one, {value}findings.txt, or leave the equals sign out");
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }

    private IReportFormat Create(string format, bool isStandardOutput, Terminal terminal)
    {
        // A file is read later and elsewhere: no colours, and the width of a page.
        var palette = isStandardOutput ? terminal.OutPalette(Shared.Color) : Palette.Plain;
        return format switch
        {
            "json" => new JsonReport(isStandardOutput && terminal.Environment.IsOutputTerminal, WithOperations, Shared.ShowSecrets),
            "concise" => new ConciseReport(palette, Shared.ShowSecrets),
            _ => new TextReport(isStandardOutput ? terminal.Width : Terminal.DefaultWidth, palette, Shared.IsVerbose, Shared.ShowSecrets),
        };
    }
}
