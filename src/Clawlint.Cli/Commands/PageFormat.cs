using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>--format</c> of commands that report no findings: <c>text</c> or <c>json</c>.</summary>
internal static class PageFormat
{
    /// <summary>Adds the option to a command.</summary>
    public static CommandOption AddOption(CommandLineApplication command) =>
        command.Option("--format <FORMAT>", "text (default) or json.", CommandOptionType.MultipleValue);

    /// <summary>Whether JSON is wanted.</summary>
    public static bool IsJson(CommandOption option) => option.Values.LastOrDefault() switch
    {
        null or "text" => false,
        "json" => true,
        var other => throw new UsageException($"--format {other} is unknown.", "use text or json"),
    };
}
