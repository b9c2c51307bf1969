using Clawlint.Cli.Checking;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary>The <c>[PATH…]</c> of a command, and <c>--stdin-filename</c>.</summary>
internal sealed class PathArguments
{
    private readonly CommandLineApplication _command;
    private readonly CommandArgument _paths;
    private readonly CommandOption _standardInputName;

    /// <summary>Adds them to a command.</summary>
    public PathArguments(CommandLineApplication command)
    {
        _command = command;
        _paths = command.Argument(
            "[PATH...]",
            "Files and folders; `-` is standard input. Default: the folder's config, else OpenClaw's own.",
            multipleValues: true);
        _standardInputName = command.Option("--stdin-filename <PATH>", "The path that standard input is taken to come from.", CommandOptionType.MultipleValue);
    }

    /// <summary>What was typed; after <c>--</c> names may begin with a dash.</summary>
    public IReadOnlyList<string> Paths => [.. _paths.Values.OfType<string>().Skip(Words.Count), .. _command.RemainingArguments];

    /// <summary>The words before the paths that <see cref="TakeWords"/> took.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Takes the words that stand first and are no paths.</summary>
    /// <param name="isWord">Whether a word is one.</param>
    public void TakeWords(Func<string, bool> isWord) => Words = [.. _paths.Values.OfType<string>().TakeWhile(isWord)];

    /// <summary>The configs that are meant.</summary>
    public IReadOnlyList<InputFile> Find(InputFinder finder) => finder.Find(Paths, _standardInputName.Values.LastOrDefault());

    /// <summary>The paths as they would be typed again.</summary>
    /// <param name="files">The configs that were found; they stand for paths where none was typed.</param>
    public IEnumerable<string> Repeat(IReadOnlyList<InputFile> files)
    {
        if (_standardInputName.Values.LastOrDefault() is { } name)
            yield return $"--stdin-filename={name}";
        var paths = Paths.Count > 0 ? Paths : [.. files.Select(file => file.Name)];
        if (paths.Any(path => path.Length > 1 && path[0] == '-'))
            yield return "--";
        foreach (var path in paths)
            yield return path;
    }
}
