using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Discovery;
using Clawlint.Settings;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary>The options of all commands that read a config.</summary>
internal sealed class SharedOptions
{
    private readonly CommandOption _openClaw;
    private readonly CommandOption _isolated;
    private readonly CommandOption _machine;
    private readonly CommandOption _stateDir;
    private readonly CommandOption _compose;
    private readonly CommandOption _envFile;
    private readonly CommandOption _select;
    private readonly CommandOption _ignore;
    private readonly CommandOption _showSecrets;
    private readonly CommandOption _verbose;
    private readonly CommandOption _color;

    /// <summary>Adds the options to a command.</summary>
    public SharedOptions(CommandLineApplication command)
    {
        _openClaw = AddRelease(
            command,
            "The OpenClaw that reads the file: a version, `latest`, `installed`, `stamped` for the one that wrote it last; for check also `all` or a range A..B. "
            + "Default: what the settings say, else for OpenClaw's own config the installed one, else what the project pins, else the newest known.");
        _isolated = command.Option("--isolated", "Look at the file alone, at nothing around it: no settings either.", CommandOptionType.NoValue);
        _machine = command.Option("--machine", "Look at this machine too: its environment, OpenClaw's state folder, service units and what is installed. OpenClaw's own config is always checked so.", CommandOptionType.NoValue);
        _stateDir = command.Option("--state-dir <FOLDER>", "The folder in which OpenClaw keeps its state. Default: OpenClaw's own with --machine, else the config's folder.", CommandOptionType.MultipleValue);
        _compose = command.Option("--compose <FILE>", "The compose file that the config belongs to. Repeatable. Default: those beside the config and above it.", CommandOptionType.MultipleValue);
        _envFile = command.Option("--env-file <FILE>", "The file whose variables Compose puts in. Default: .env beside the compose file.", CommandOptionType.MultipleValue);
        _select = command.Option("--select <RULES>", "Only these rules: codes, names or categories, with commas.", CommandOptionType.MultipleValue);
        _ignore = command.Option("--ignore <RULES>", "Not these rules.", CommandOptionType.MultipleValue);
        _showSecrets = command.Option("--show-secrets", "Show credentials instead of masking them.", CommandOptionType.NoValue);
        _verbose = command.Option("--verbose", "Show every finding in full.", CommandOptionType.NoValue);
        _color = AddColor(command);
    }

    /// <summary>Whether to look at the file alone.</summary>
    public bool IsIsolated => _isolated.HasValue();

    /// <summary>Whether credentials are shown.</summary>
    public bool ShowSecrets => _showSecrets.HasValue();

    /// <summary>Whether everything is shown.</summary>
    public bool IsVerbose => _verbose.HasValue();

    /// <summary>When to write colours.</summary>
    public ColorMode Color => ReadColor(_color);

    /// <summary>The settings of the files, with what the options say instead.</summary>
    /// <param name="terminal">The world around.</param>
    /// <param name="failOn"><c>--fail-on</c>.</param>
    /// <param name="baseline"><c>--baseline</c>.</param>
    /// <param name="updatesBaseline"><c>--baseline-update</c>.</param>
    public RunSettings ReadSettings(Terminal terminal, Severity? failOn, string? baseline = null, bool updatesBaseline = false)
    {
        var loader = IsIsolated ? null : new SettingsLoader(terminal.Environment.Files, terminal.Environment.CurrentFolder);
        return new(loader, RuleWords.Read(_select.Values), RuleWords.Read(_ignore.Values), failOn)
        {
            Known = new KnownFindings(terminal.Environment, baseline, updatesBaseline),
        };
    }

    /// <summary>The release option's machinery.</summary>
    public TargetReleases ReadTargets(Terminal terminal) => new(terminal, _openClaw.Values.LastOrDefault(), IsIsolated);

    /// <summary>What may be looked at around a config.</summary>
    /// <exception cref="UsageException">An option names a file or folder that is not there, or contradicts another.</exception>
    public Surroundings ReadSurroundings(Terminal terminal) => new(terminal.Environment, IsIsolated, ReadWorld(terminal.Environment));

    private WorldOptions ReadWorld(IConsoleEnvironment environment)
    {
        if (IsIsolated && (_machine.HasValue() || _stateDir.HasValue() || _compose.HasValue() || _envFile.HasValue()))
            throw new UsageException("--isolated looks at the file alone, and --machine, --state-dir, --compose and --env-file at what lies around it.", "leave one of them out");
        return new(
            _machine.HasValue(),
            _stateDir.Values.LastOrDefault() is { } folder ? Existing(environment, "--state-dir", folder, FileKind.Folder) : null,
            [.. _compose.Values.Select(file => Existing(environment, "--compose", file!, FileKind.File))],
            _envFile.Values.LastOrDefault() is { } file ? Existing(environment, "--env-file", file, FileKind.File) : null);
    }

    private static string Existing(IConsoleEnvironment environment, string option, string path, FileKind kind)
    {
        var full = Path.GetFullPath(path, environment.CurrentFolder);
        return environment.Files.GetKind(full) == kind
            ? full
            : throw new UsageException($"{option} {path}: there is no such {(kind == FileKind.File ? "file" : "folder")}.");
    }

    /// <summary>The options that decide what is found, as they would be typed again.</summary>
    public IEnumerable<string> Repeat()
    {
        if (_openClaw.Values.LastOrDefault() is { } release)
            yield return $"--openclaw={release}";
        if (IsIsolated)
            yield return "--isolated";
        if (_machine.HasValue())
            yield return "--machine";
        foreach (var folder in _stateDir.Values)
            yield return $"--state-dir={folder}";
        foreach (var file in _compose.Values)
            yield return $"--compose={file}";
        foreach (var file in _envFile.Values)
            yield return $"--env-file={file}";
        foreach (var rules in _select.Values)
            yield return $"--select={rules}";
        foreach (var rules in _ignore.Values)
            yield return $"--ignore={rules}";
    }

    /// <summary>Whether the release was named.</summary>
    public bool NamesRelease => _openClaw.HasValue();

    /// <summary>Adds <c>--openclaw</c> to a command.</summary>
    public static CommandOption AddRelease(CommandLineApplication command, string description) =>
        command.Option("--openclaw <VERSION>", description, CommandOptionType.MultipleValue);

    /// <summary>Adds <c>--color</c> to a command that reads no config.</summary>
    public static CommandOption AddColor(CommandLineApplication command) =>
        command.Option("--color <WHEN>", "auto, always or never; NO_COLOR and FORCE_COLOR count too.", CommandOptionType.MultipleValue);

    /// <summary>Reads <c>--color</c>.</summary>
    public static ColorMode ReadColor(CommandOption option) => option.Values.LastOrDefault() switch
    {
        null or "auto" => ColorMode.Auto,
        "always" => ColorMode.Always,
        "never" => ColorMode.Never,
        var other => throw new UsageException($"--color {other} is unknown.", "use auto, always or never"),
    };
}
