using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Rules;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint explain RULE</c>: shows a rule's page.</summary>
internal static class ExplainCommand
{
    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Explain a rule: what it finds, why that matters, what its fix does.";
        var rule = command.Argument("RULE", "A rule's code or name: CL0002, smart-quotes.");
        var format = PageFormat.AddOption(command);
        var color = SharedOptions.AddColor(command);
        return () =>
        {
            var palette = terminal.OutPalette(SharedOptions.ReadColor(color));
            var isJson = PageFormat.IsJson(format);
            var descriptor = RuleLookup.Find(rule.Value ?? throw new UsageException("Which rule?", "clawlint rules lists all rules"));
            if (isJson)
                WriteJson(terminal, descriptor);
            else
                WriteText(terminal, palette, descriptor);
            return ExitCode.Clean;
        };
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
