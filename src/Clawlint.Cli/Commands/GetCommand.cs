using Clawlint.Cli.Checking;
using Clawlint.Cli.Editing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Config;
using Clawlint.Edits;
using Clawlint.Releases;
using Clawlint.Secrets;
using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Commands;

/// <summary><c>clawlint get</c>: shows one value of a config.</summary>
internal static class GetCommand
{
    /// <summary>Adds arguments and options; gives back what runs the command.</summary>
    public static Func<int> Declare(CommandLineApplication command, Terminal terminal)
    {
        command.Description = "Show a value of a config as it is written, with what its includes add; credentials are masked.";
        var path = command.Argument("PATH", PathText.Description);
        var file = new FileOption(command);
        var format = PageFormat.AddOption(command);
        var shared = new SharedOptions(command);
        return () => Run(terminal, path.Value ?? command.RemainingArguments.FirstOrDefault(), file, PageFormat.IsJson(format), shared);
    }

    private static int Run(Terminal terminal, string? pathText, FileOption file, bool isJson, SharedOptions shared)
    {
        var path = PathText.Parse(pathText);
        var opened = file.Open(terminal, shared);
        var document = ConfigDocument.Create(opened.Analysis.Tree, opened.Analysis.Sources, ReleaseReading.For(opened.Target.Target.Release));
        var node = EditPath.Find(document, path);
        if (node.IsMissing)
            return ReportMissing(terminal, opened.Input, document, path, shared);
        var json = new ShownJsonWriter(new ValueMask(shared.ShowSecrets));
        var text = json.Write(node);
        if (isJson)
            WriteJson(terminal, node, json.IsMasked, new ShownText(shared.ShowSecrets));
        else
            WriteText(terminal, node, text, shared);
        if (json.IsMasked)
            terminal.Say("A credential is masked. To see it, add --show-secrets.");
        return ExitCode.Clean;
    }

    private static int ReportMissing(Terminal terminal, InputFile input, ConfigDocument document, IReadOnlyList<ConfigPathStep> path, SharedOptions shared)
    {
        var shown = new ShownText(shared.ShowSecrets);
        terminal.Say($"{input.Name} holds no {shown.ForProgram(EditPath.Write(path))}.");
        if (PathText.FindNearest(document, path) is { } near)
            terminal.Say($"help: did you mean {shown.ForProgram(near)}?");
        return ExitCode.Findings;
    }

    // Bare where it is a scalar, for scripts; a person's terminal gets nothing that acts on it.
    private static void WriteText(Terminal terminal, ConfigNode node, string json, SharedOptions shared)
    {
        var text = node.Kind == ConfigKind.String ? new ValueMask(shared.ShowSecrets).Show(node).Text : json;
        foreach (var line in text.Split('\n'))
            terminal.Out.WriteLine(terminal.Environment.IsOutputTerminal ? TerminalText.Escape(line) : line);
    }

    private static void WriteJson(Terminal terminal, ConfigNode node, bool containsSecret, ShownText shown)
    {
        using var page = new JsonPage(terminal);
        page.Writer.WriteString("path", node.File.Text.Path);
        page.Writer.WriteString("configPath", shown.ForProgram(node.Path));
        page.Writer.WriteString("pointer", shown.ForProgram(node.Pointer));
        page.Writer.WriteBoolean("containsSecret", containsSecret);
        if (containsSecret)
            return;
        page.Writer.WritePropertyName("value");
        page.Writer.WriteRawValue(JsonText.Write(node));
    }
}
