using System.Globalization;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;

namespace Clawlint.Cli.Comparing;

/// <summary>Lists the backups of a config: when, how large, what OpenClaw says, and what only they hold.</summary>
internal static class BackupList
{
    /// <summary>A line each.</summary>
    public static void WriteText(TextWriter output, ComparedFile config, IReadOnlyList<BackupComparison> backups, Palette palette)
    {
        output.WriteLine($"{palette.Bold($"{Counted.Of(backups.Count, "backup")} of {TerminalText.Escape(config.Input.Name)}")}{(backups.Count > 1 ? ", the newest first" : "")}");
        foreach (var (backup, pair) in backups)
        {
            var time = backup.LastWriteTime.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var size = $"{backup.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes";
            output.WriteLine($"  {time}  {size,14}  {WordOf(pair.Old),-14}  {TerminalText.Escape(pair.Old.Input.Name)}: {Difference(pair)}");
        }
    }

    /// <summary>The same for programs.</summary>
    public static void WriteJson(Terminal terminal, ComparedFile config, IReadOnlyList<BackupComparison> backups)
    {
        using var page = new JsonPage(terminal);
        page.Writer.WriteString("path", config.Input.Name);
        page.Writer.WriteStartArray("backups");
        foreach (var (backup, pair) in backups)
        {
            page.Writer.WriteStartObject();
            page.Writer.WriteString("path", pair.Old.Input.Name);
            page.Writer.WriteString("written", backup.LastWriteTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            page.Writer.WriteNumber("bytes", backup.Length);
            JsonReport.WriteNullable(page.Writer, "accepted", pair.Old.Report.Accepted);
            JsonReport.WriteNullable(page.Writer, "starts", pair.Old.Report.Starts);
            page.Writer.WriteBoolean("same", pair.Comparison.IsSame);
            page.Writer.WriteNumber("lost", pair.Lost);
            page.Writer.WriteEndObject();
        }

        page.Writer.WriteEndArray();
    }

    private static string WordOf(ComparedFile file) => (file.Report.Accepted, file.Report.Starts) switch
    {
        (false, _) => "rejected",
        (_, false) => "does not start",
        (true, _) => "accepted",
        _ => "not certain",
    };

    private static string Difference(ComparedPair pair) => pair switch
    {
        { Comparison.IsSame: true } => "says the same",
        { Lost: 0 } => "the config has all its values",
        _ => $"{Counted.Of(pair.Lost, "value")} that the config has not",
    };
}
