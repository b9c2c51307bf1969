using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.SchemaViews;
using Clawlint.Config;
using Clawlint.Explain;
using Clawlint.Releases;
using Clawlint.Settings;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint schema</c>: what a release accepts, as a whole or at one path.</summary>
internal static class SchemaCommand
{
    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Show what an OpenClaw release accepts: all of it, or at one path.";
        command.ExtendedHelpText = """
            PATH is written as in a config: `gateway.port`, `agents.list[0].model`, `channels.telegram.accounts.*.botToken`; `*` stands for a name or an entry of your own.

            With --format json and without PATH this prints the release's JSON Schema, for editors.
            """;
        var path = command.Argument("[PATH]", "A setting or a section. Default: an overview.");
        var release = SharedOptions.AddRelease(command, "The release: a version, `latest` or `installed`. Default: what the settings or the project say, else the newest known.");
        var format = PageFormat.AddOption(command);
        var color = SharedOptions.AddColor(command);
        return () =>
        {
            var palette = terminal.OutPalette(SharedOptions.ReadColor(color));
            var isJson = PageFormat.IsJson(format);
            var current = terminal.Environment.CurrentFolder;
            var settings = new SettingsLoader(terminal.Environment.Files, current).For(Path.Join(current, "openclaw.json"));
            var target = new TargetReleases(terminal, release.Values.LastOrDefault(), isIsolated: false).Choose(current, settings);
            if (path.Value is { Length: > 0 } asked)
                ShowPath(terminal, target, asked, isJson, palette);
            else if (isJson)
                ReleaseSchemaJson.Write(terminal, target.Target.Release);
            else
                new ReleaseOverview(terminal.Width, palette).Write(terminal.Out, target);
            return ExitCode.Clean;
        };
    }

    private static void ShowPath(Terminal terminal, TargetChoice target, string path, bool isJson, Output.Palette palette)
    {
        var release = target.Target.Release;
        if (!ConfigPath.TryParsePattern(path, out var steps))
            throw new UsageException($"{path} is no path.", "write it as gateway.port, agents.list[0].model, channels.telegram.accounts.*.botToken or plugins.entries[\"my.plugin\"]");
        var description = PathDescription.Of(release, steps) ?? throw Unknown(path, release, steps);
        if (isJson)
            PathJson.Write(terminal, target, path, description);
        else
            new PathText(terminal.Out, terminal.Width, palette).Write(target, path, description);
    }

    private static UsageException Unknown(string path, OpenClawRelease release, IReadOnlyList<ConfigPathStep> steps)
    {
        var advice = PathDescription.FindNearest(release, steps) is { } near ? $"did you mean {near}?" : "clawlint schema lists the sections, clawlint schema SECTION its keys";
        return new UsageException($"No release that clawlint knows has a setting {path}.", advice);
    }
}
