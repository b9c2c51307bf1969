using System.Text;
using System.Text.Json;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Files;
using Clawlint.Releases;
using Clawlint.Schema;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint schema add</c>: makes a release known that this program was built without.</summary>
internal sealed class SchemaAddCommand
{
    private const string Program = "openclaw";

    private readonly Terminal _terminal;
    private readonly CommandArgument _file;
    private readonly CommandOption _fromInstalled;
    private readonly CommandOption _release;

    private SchemaAddCommand(CommandLineApplication command, Terminal terminal)
    {
        _terminal = terminal;
        command.Description = "Take the schema of your own OpenClaw, so that its release is known from then on.";
        command.ExtendedHelpText = """
            --from-installed runs `openclaw config schema` of the OpenClaw on PATH; nothing else of clawlint ever runs it. FILE holds what that command printed on another machine.

            The schema is kept in the user's cache. Clawlint knows more of the releases that it was built with, so update it when you can.
            """;
        _file = command.Argument("[FILE]", "A file of JSON Schema; `-` is standard input.");
        _fromInstalled = command.Option("--from-installed", "Ask the installed OpenClaw.", CommandOptionType.NoValue);
        _release = SharedOptions.AddRelease(command, "The release whose schema FILE holds, where FILE does not say.");
    }

    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal) => new SchemaAddCommand(command, terminal).Run;

    private int Run()
    {
        if (_fromInstalled.HasValue() == _file.Value is { Length: > 0 })
            throw new UsageException("Say where the schema is from.", "clawlint schema add --from-installed, or clawlint schema add FILE");
        var text = _fromInstalled.HasValue() ? AskOpenClaw("config", "schema") : ReadFile(_file.Value!);
        var release = FindRelease(text);
        try
        {
            var path = new AddedSchemas(UserCache.Find(_terminal.Environment.GetVariable)).Add(release, text);
            _terminal.Say(BundledReleases.All.Contains(release)
                ? $"OpenClaw {release} was known already; its schema with descriptions lies in {path} now."
                : $"OpenClaw {release} is known from now on; its schema lies in {path}.");
            return ExitCode.Clean;
        }
        catch (SchemaException exception)
        {
            throw new UsageException($"This is not the schema of an OpenClaw: {exception.Message}", "openclaw config schema prints it");
        }
    }

    /// <summary>A config that OpenClaw rejects would hide the plugins from the schema, so it is shown none.</summary>
    private byte[] AskOpenClaw(params string[] arguments)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["OPENCLAW_CONFIG_PATH"] = Path.Combine(Path.GetTempPath(), $"clawlint-no-config-{Path.GetRandomFileName()}.json") };
        return _terminal.Environment.Run(Program, arguments, variables) is { } output
            ? Encoding.UTF8.GetBytes(output)
            : throw new UsageException(
                $"`{Program} {string.Join(' ', arguments)}` failed, or there is no {Program} on PATH.",
                $"run it yourself where it works, and give the output: {Program} config schema > schema.json && clawlint schema add schema.json --openclaw RELEASE");
    }

    private byte[] ReadFile(string file) =>
        file == "-" ? StandardInput.ReadAll(_terminal.Environment) : _terminal.Environment.Files.ReadAllBytes(Path.GetFullPath(file, _terminal.Environment.CurrentFolder));

    private OpenClawRelease FindRelease(byte[] text)
    {
        var name = _release.Values.LastOrDefault() ?? (_fromInstalled.HasValue() ? FindVersion(Encoding.UTF8.GetString(AskOpenClaw("--version"))) : ReadVersion(text));
        return OpenClawRelease.TryParse(name, out var release)
            ? release
            : throw new UsageException(name is null ? "The file does not say of which release it is." : $"{name} is no OpenClaw release.", "name it: --openclaw 2026.9.6");
    }

    /// <summary>The version among the words that <c>openclaw --version</c> prints.</summary>
    private static string? FindVersion(string output) => output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(static word => OpenClawRelease.TryParse(word, out _));

    /// <summary>The version that OpenClaw's gateway puts beside its schema.</summary>
    private static string? ReadVersion(byte[] text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                ? version.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
