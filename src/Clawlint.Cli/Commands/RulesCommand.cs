using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint rules</c>: lists all rules.</summary>
internal static class RulesCommand
{
    /// <summary>Adds options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "List all rules.";
        var format = PageFormat.AddOption(command);
        var color = SharedOptions.AddColor(command);
        return () =>
        {
            var palette = terminal.OutPalette(SharedOptions.ReadColor(color));
            if (PageFormat.IsJson(format))
                WriteJson(terminal);
            else
                WriteText(terminal.Out, palette);
            return ExitCode.Clean;
        };
    }

    private static void WriteText(TextWriter output, Palette palette)
    {
        var nameWidth = RuleRegistry.All.Max(rule => rule.Descriptor.Name.Length);
        foreach (var category in RuleRegistry.All.Select(rule => rule.Descriptor).GroupBy(rule => rule.Category))
        {
            output.WriteLine(palette.Bold(JsonWords.Of(category.Key)));
            foreach (var rule in category)
            {
                var severity = SeverityLabel.Paint(rule.Severity, palette, JsonWords.Of(rule.Severity).PadRight(8));
                output.WriteLine($"  {palette.Dim(rule.Code)}  {rule.Name.PadRight(nameWidth)}  {severity} {Fix(rule)}".TrimEnd());
            }
        }

        output.WriteLine();
        output.WriteLine("Read on: clawlint explain RULE");
    }

    private static string Fix(RuleDescriptor rule) => rule.Safety switch
    {
        null => "",
        FixSafety.Manual => "advice",
        { } safety => $"{JsonWords.Of(safety)} fix",
    };

    private static void WriteJson(Terminal terminal)
    {
        using var json = new JsonPage(terminal);
        json.Writer.WriteStartArray("rules");
        foreach (var rule in RuleRegistry.All)
        {
            json.Writer.WriteStartObject();
            JsonRule.WriteMembers(json.Writer, rule.Descriptor);
            json.Writer.WriteEndObject();
        }

        json.Writer.WriteEndArray();
    }
}
