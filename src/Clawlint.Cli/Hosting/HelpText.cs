using Clawlint.Cli.Output;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Hosting;

/// <summary>Help in our own layout: wrapped at 80 cells, never through a pager.</summary>
internal static class HelpText
{
    private const int Width = 80;
    private const int Indent = 2;
    private const int Column = 30;

    /// <summary>Gives a command its <c>--help</c>. The parser's own would open a pager on a terminal.</summary>
    public static CommandOption AddOption(CommandLineApplication command) =>
        command.Option("-h|--help", "Show this help.", CommandOptionType.NoValue);

    /// <summary>Writes a command's help to standard output.</summary>
    public static int Show(CommandLineApplication command, Terminal terminal)
    {
        var writer = terminal.Out;
        WriteParagraphs(writer, command.Description);
        writer.WriteLine();
        writer.WriteLine($"Usage: {Usage(command)}");
        WriteTable(writer, "Commands", command.Commands.Select(sub => (sub.Name, sub.Description)));
        WriteTable(writer, "Arguments", command.Arguments.Select(argument => (argument.Name, argument.Description)));
        WriteTable(writer, "Options", command.GetOptions().Select(option => (Names(option), option.Description)));
        if (command.ExtendedHelpText is { Length: > 0 } more)
        {
            writer.WriteLine();
            WriteParagraphs(writer, more);
        }

        return ExitCode.Clean;
    }

    private static string Usage(CommandLineApplication command)
    {
        if (command.Parent is null)
            return $"{command.Name} [COMMAND] [OPTIONS]";
        var arguments = string.Concat(command.Arguments.Select(argument => " " + argument.Name));
        return $"{command.Parent.Name} {command.Name} [OPTIONS]{arguments}";
    }

    private static string Names(CommandOption option)
    {
        var names = option.ShortName is { Length: > 0 } shortName ? $"-{shortName}, --{option.LongName}" : $"    --{option.LongName}";
        return option.ValueName is { Length: > 0 } value ? $"{names} {value}" : names;
    }

    private static void WriteTable(TextWriter writer, string title, IEnumerable<(string Name, string Text)> rows)
    {
        var isFirst = true;
        foreach (var (name, text) in rows)
        {
            if (isFirst)
            {
                writer.WriteLine();
                writer.WriteLine($"{title}:");
                isFirst = false;
            }

            var label = new string(' ', Indent) + name;
            foreach (var line in WordWrap.Wrap(text, Width - Column))
            {
                // A label that leaves no gap stands on a line of its own.
                if (label.Length > Column - 2)
                {
                    writer.WriteLine(label);
                    label = "";
                }

                writer.WriteLine(label.PadRight(Column) + line);
                label = "";
            }
        }
    }

    private static void WriteParagraphs(TextWriter writer, string text)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            foreach (var line in WordWrap.Wrap(paragraph, Width))
                writer.WriteLine(line);
        }
    }
}
