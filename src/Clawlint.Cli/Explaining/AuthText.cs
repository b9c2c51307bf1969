using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Environments.Credentials;

namespace Clawlint.Cli.Explaining;

/// <summary>Writes the table of credentials for people, and for programs.</summary>
internal static class AuthText
{
    private const string Mark = "✗ ";

    /// <summary>Writes it as text.</summary>
    public static void Write(Terminal terminal, Palette palette, string path, TargetChoice target, IReadOnlyList<AuthRow> rows)
    {
        terminal.Out.WriteLine($"{palette.Bold(path)}: OpenClaw {target.Target.Release} {palette.Dim($"({target.Origin})")}");
        terminal.Out.WriteLine();
        var lines = rows.Select(static row => new[] { row.Who, row.Secret, row.From, row.Value ?? "-" }).ToList();
        var widths = Enumerable.Range(0, 4).Select(column => lines.Max(line => line[column].Length)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var isWrong = IsWrong(rows[i].Match);
            var text = string.Join("  ", lines[i].Zip(widths, static (cell, width) => cell.PadRight(width))).TrimEnd();
            terminal.Out.WriteLine($"{(isWrong ? Mark : "  ")}{(isWrong ? palette.Red(text) : text)}");
            if (Describe(rows[i]) is { } verdict)
                terminal.Out.WriteLine($"      {(isWrong ? palette.Red(verdict) : palette.Dim(verdict))}");
        }
    }

    /// <summary>Writes it as JSON.</summary>
    public static void WriteJson(Terminal terminal, string path, TargetChoice target, IReadOnlyList<AuthRow> rows, bool showSecrets)
    {
        using var page = new JsonPage(terminal);
        page.Writer.WriteString("path", path);
        page.Writer.WriteString("openclaw", target.Target.Release.Name);
        page.Writer.WriteStartArray("credentials");
        foreach (var row in rows)
        {
            page.Writer.WriteStartObject();
            page.Writer.WriteString("who", row.Who);
            page.Writer.WriteString("kind", row.Kind);
            page.Writer.WriteString("secret", row.Secret);
            page.Writer.WriteString("source", JsonWords.Of(row.Source));
            page.Writer.WriteString("from", row.From);
            // No mask where a program might take it for the value.
            page.Writer.WriteString("value", showSecrets ? row.Value : null);
            page.Writer.WriteString("match", row.Match is { } match ? JsonWords.Of(match) : null);
            page.Writer.WriteEndObject();
        }

        page.Writer.WriteEndArray();
    }

    /// <summary>True where the gateway refuses a client.</summary>
    public static bool IsWrong(CredentialMatch? match) => match is CredentialMatch.Different or CredentialMatch.ClientHasNone or CredentialMatch.GatewayHasNone;

    private static string? Describe(AuthRow row) => row.Match switch
    {
        CredentialMatch.Same => "the gateway takes it",
        CredentialMatch.Different => $"differs from the gateway's: refused ({row.Secret} mismatch)",
        CredentialMatch.ClientHasNone => $"sends none: refused ({row.Secret} missing)",
        CredentialMatch.GatewayHasNone => "the gateway has none of its own, so none can be the right one",
        CredentialMatch.Unknown => "whether the gateway takes it cannot be told from these files",
        _ => null,
    };
}
