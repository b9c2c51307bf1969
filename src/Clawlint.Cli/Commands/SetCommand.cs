using System.Text;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Editing;
using Clawlint.Cli.Hosting;
using Clawlint.Config;
using Clawlint.Edits;
using Clawlint.Secrets;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint set</c>: puts values into a config.</summary>
internal sealed class SetCommand
{
    private readonly Terminal _terminal;
    private readonly EditArguments _arguments;
    private readonly CommandOption _string;
    private readonly CommandOption _json;
    private readonly SharedOptions _shared;

    private SetCommand(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Put a value into a config; comments and style stay. What OpenClaw would not take is not written.";
        command.ExtendedHelpText = """
            PATH is a config path (gateway.port, agents.list[0].model) or a pointer (/gateway/port). VALUE is read as JSON5, and as a text where it is none; `-` reads it from standard input, so that a credential stands in no command line. A VALUE that begins with a dash goes after `--`: clawlint set -- PATH -1
            """;
        _terminal = terminal;
        _arguments = new EditArguments(command, "PATH VALUE...", "One value, or several: PATH VALUE PATH VALUE.");
        _string = command.Option("--string", "Take VALUE as a text, whatever it looks like.", CommandOptionType.NoValue);
        _json = command.Option("--json", "Take VALUE as strict JSON only.", CommandOptionType.NoValue);
        _shared = new SharedOptions(command);
    }

    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal) => new SetCommand(command, terminal).Run;

    private int Run()
    {
        if (_string.HasValue() && _json.HasValue())
            throw new UsageException("--string and --json exclude each other.");
        var words = _arguments.Words;
        if (words.Count == 0)
            throw new UsageException("Which value?", "clawlint set gateway.port 18789");
        if (words.Count % 2 != 0)
            throw new UsageException($"{words[^1]} has no value.", "give each PATH a VALUE: clawlint set gateway.port 18789");
        if (words.Where(static (word, i) => i % 2 == 1 && word == "-").Count() + (_arguments.ReadsStandardInput ? 1 : 0) > 1)
            throw new UsageException("Standard input can be read only once.", "name the config with --file, and one VALUE as -");
        return _arguments.Run(_terminal, _shared, [.. words.Chunk(2).Select(pair => Read(pair[0], pair[1]))]);
    }

    private ConfigEdit Read(string path, string value)
    {
        var steps = PathText.Parse(path);
        var text = value == "-" ? ReadStandardInput() : value;
        if (SecretMask.IsMasked(text))
            throw new UsageException($"The value for {path} is a mask that stands for a credential, not the credential.", "clawlint get --show-secrets prints the credential itself");
        if (_string.HasValue())
            return new ConfigEdit(steps, JsonText.Quote(text));
        if (!_json.HasValue())
            return ConfigEdit.FromText(steps, text);
        return WrittenValue.TryReadJson(text, out var json)
            ? new ConfigEdit(steps, json)
            : throw new UsageException($"The value for {path} is no JSON.", "a text needs quotes in JSON, and those need quotes of the shell: '\"text\"'");
    }

    // What a command prints ends with a line that is no part of the value.
    private string ReadStandardInput()
    {
        var text = Encoding.UTF8.GetString(StandardInput.ReadAll(_terminal.Environment));
        return text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
    }
}
