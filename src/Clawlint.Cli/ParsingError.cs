using Clawlint.Cli.Output;
using Clawlint.Rules;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli;

/// <summary>Says what is wrong with a command line that cannot be read.</summary>
internal static class ParsingError
{
    /// <summary>The parser's complaint in our words, with the nearest command or option.</summary>
    public static UsageException Explain(CommandParsingException exception, IReadOnlyList<string> args)
    {
        var command = exception.Command;
        var help = command.Parent is null ? "clawlint --help lists the commands" : $"clawlint {command.Name} --help lists the options";
        if (exception.Message.StartsWith("Missing value", StringComparison.Ordinal))
            return new($"{args[^1]} needs a value.", help);

        // The parser names the unknown word in its message only.
        if (args.FirstOrDefault(arg => exception.Message.EndsWith($"'{arg}'", StringComparison.Ordinal)) is not { Length: > 0 } unknown)
            return new(exception.Message, help);
        if (unknown.Length > 1 && unknown[0] == '-' && char.IsAsciiDigit(unknown[1]))
            return new($"{unknown} looks like an option.", $"where it is none, write -- before it: {ShellWords.Join(["clawlint", .. args.TakeWhile(arg => arg != unknown), "--", unknown])}");
        if (unknown[0] == '-')
            return new($"There is no option {unknown}.", NearestOption(command, unknown) ?? help);
        return command.Parent is null
            ? new($"There is no command {unknown}.", NearestCommand(command, unknown) ?? help)
            : new($"{unknown} is one argument too many.", help);
    }

    private static string? NearestOption(CommandLineApplication command, string unknown) =>
        DidYouMean(NearestWord.OrBeginningWith(unknown.Split('=', ':')[0], command.GetOptions().Select(option => "--" + option.LongName)));

    private static string? NearestCommand(CommandLineApplication app, string unknown)
    {
        var isPath = unknown.Contains('.', StringComparison.Ordinal) || unknown.Contains('/', StringComparison.Ordinal);
        return isPath ? $"to check a file: clawlint check {unknown}" : DidYouMean(NearestWord.OrBeginningWith(unknown, app.Commands.Select(command => command.Name)));
    }

    private static string? DidYouMean(string? word) => word is null ? null : $"did you mean {word}?";
}
