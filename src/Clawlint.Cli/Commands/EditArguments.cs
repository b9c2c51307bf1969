using Clawlint.Cli.Editing;
using Clawlint.Cli.Hosting;
using Clawlint.Edits;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary>What <c>set</c> and <c>unset</c> share: the options and the run.</summary>
internal sealed class EditArguments
{
    private readonly CommandLineApplication _command;
    private readonly CommandArgument _words;
    private readonly FileOption _file;
    private readonly CommandOption _diff;
    private readonly CommandOption _force;
    private readonly CommandOption _yes;

    /// <summary>Adds them to a command.</summary>
    public EditArguments(CommandLineApplication command, string words, string description)
    {
        _command = command;
        _words = command.Argument(words, description, multipleValues: true);
        _file = new FileOption(command);
        _diff = command.Option("--diff", "Write nothing, show what would change; exit 1 where something would.", CommandOptionType.NoValue);
        _force = command.Option("--force", "Write even what OpenClaw would not take.", CommandOptionType.NoValue);
        _yes = command.Option("--yes", "Write OpenClaw's own config without asking.", CommandOptionType.NoValue);
    }

    /// <summary>What was typed; after <c>--</c> words may begin with a dash.</summary>
    public IReadOnlyList<string> Words => [.. _words.Values.OfType<string>(), .. _command.RemainingArguments];

    /// <summary>True where the config is standard input.</summary>
    public bool ReadsStandardInput => _file.IsStandardInput;

    /// <summary>Makes the edits.</summary>
    public int Run(Terminal terminal, SharedOptions shared, IReadOnlyList<ConfigEdit> edits)
    {
        var opened = _file.Open(terminal, shared);
        var options = new EditOptions(_diff.HasValue(), _force.HasValue(), _yes.HasValue(), shared.ShowSecrets, shared.Color);
        return new EditRun(terminal, opened, options).Execute(edits);
    }
}
