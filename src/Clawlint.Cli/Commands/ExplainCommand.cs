using Clawlint.Cli.Checking;
using Clawlint.Cli.Editing;
using Clawlint.Cli.Explaining;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Rules;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint explain RULE</c>: shows a rule's page. <c>clawlint explain auth</c>: shows who uses which credential.</summary>
internal static class ExplainCommand
{
    // Asks for credentials; no rule has this name.
    private const string Credentials = "auth";

    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Explain a rule, or with `auth` which token the gateway and each of its clients use, and from where.";
        var rule = command.Argument("RULE", "A rule's code or name: CL0002, smart-quotes; or `auth`.");
        var file = new FileOption(command);
        var format = PageFormat.AddOption(command);
        var shared = new SharedOptions(command);
        return () =>
        {
            var palette = terminal.OutPalette(shared.Color);
            var isJson = PageFormat.IsJson(format);
            if (rule.Value == Credentials)
                return ExplainCredentials(terminal, palette, file.Open(terminal, shared), shared, isJson);
            var descriptor = RuleLookup.Find(rule.Value ?? throw new UsageException("Which rule?", "clawlint rules lists all rules"));
            if (isJson)
                WriteJson(terminal, descriptor);
            else
                WriteText(terminal, palette, descriptor);
            return ExitCode.Clean;
        };
    }

    /// <summary>Fails where the gateway refuses one of its clients, as a check does.</summary>
    private static int ExplainCredentials(Terminal terminal, Palette palette, OpenedConfig opened, SharedOptions shared, bool isJson)
    {
        var rows = new AuthTable(opened.Analysis, shared.ShowSecrets).CreateRows();
        if (isJson)
            AuthText.WriteJson(terminal, opened.Input.Name, opened.Target, rows, shared.ShowSecrets);
        else
            AuthText.Write(terminal, palette, opened.Input.Name, opened.Target, rows);
        return rows.Any(static row => AuthText.IsWrong(row.Match)) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void WriteText(Terminal terminal, Palette palette, RuleDescriptor rule)
    {
        var severity = SeverityLabel.Of(rule.Severity, palette);
        var fix = rule.Safety is { } safety ? $"{JsonWords.Of(safety)} fix" : "no fix";
        terminal.Out.WriteLine($"{palette.Bold($"{rule.Code} {rule.Name}")} ({severity}, {fix})");
        terminal.Out.WriteLine();
        terminal.Out.Write(MarkdownText.Render(WithoutTitle(RulePage.Load(rule.Name).Markdown), terminal.Width, palette));
    }

    /// <summary>The page's title is the rule's name, which stands in our own first line.</summary>
    private static string WithoutTitle(string markdown) =>
        markdown.StartsWith("# ", StringComparison.Ordinal) ? markdown[(markdown.IndexOf('\n') + 1)..].TrimStart('\n') : markdown;

    private static void WriteJson(Terminal terminal, RuleDescriptor rule)
    {
        using var json = new JsonPage(terminal);
        json.Writer.WriteStartObject("rule");
        JsonRule.WriteMembers(json.Writer, rule);
        json.Writer.WriteEndObject();
        json.Writer.WriteString("markdown", RulePage.Load(rule.Name).Markdown);
    }
}
