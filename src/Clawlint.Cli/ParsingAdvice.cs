using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli;

/// <summary>What to try instead of a command line that cannot be read.</summary>
internal static class ParsingAdvice
{
    /// <summary>The nearest command or option; else where to read on.</summary>
    public static string For(CommandParsingException exception, IReadOnlyList<string> args)
    {
        var command = exception.Command;
        var isRoot = command.Parent is null;
        // The parser names the unknown word in its message only; it is the one that no option of the command bears.
        var unknown = args.FirstOrDefault(arg => exception.Message.EndsWith($"'{arg}'", StringComparison.Ordinal));
        if (unknown is { Length: > 1 } && unknown[0] == '-')
        {
            var name = unknown.Split('=', ':')[0];
            if (Nearest.Find(name, command.GetOptions().Where(option => option.LongName is not null).Select(option => "--" + option.LongName)) is { } option)
                return $"did you mean {option}?";
        }
        else if (unknown is not null && isRoot)
        {
            if (Nearest.Find(unknown, command.Commands.Select(sub => sub.Name)) is { } name)
                return $"did you mean {name}?";
            if (unknown.Contains('.') || unknown.Contains('/'))
                return $"to check a file: clawlint check {unknown}";
        }

        return isRoot ? "clawlint --help lists the commands" : $"clawlint {command.Name} --help lists the options";
    }
}
