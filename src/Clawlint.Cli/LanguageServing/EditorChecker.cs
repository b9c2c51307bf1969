using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Discovery;
using Clawlint.LanguageServer.Documents;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Cli.LanguageServing;

/// <summary>Checks what an editor shows as <c>clawlint check</c> checks files: editor, command line and hook say the same.</summary>
/// <param name="createChecker">Makes a checker that has read nothing yet.</param>
/// <param name="environment">The world around.</param>
internal sealed class EditorChecker(Func<FileChecker> createChecker, IConsoleEnvironment environment) : IDocumentChecker
{
    private volatile FileChecker _checker = createChecker();
    private volatile ConfigRoots _roots = new(environment.Files);
    private readonly OpenClawPaths _openClaw = new(environment.Files, environment.GetVariable, environment.CurrentFolder);

    /// <inheritdoc/>
    public CheckedConfig? Check(OpenDocument document, IReadOnlyDictionary<string, SourceText> openTexts)
    {
        var text = document.Text;
        if (Path.GetFileName(text.Path) == SettingsFile.Name)
            return Check(InputFile.Of(new SettingsFile(text.Path, SyntaxTree.Parse(text))), text, openTexts);
        if (FindRoot(text, openTexts) is { } whole)
            return whole;
        var isConfig = document.IsConfig || ConfigFileNames.IsConfig(Path.GetFileName(text.Path), Path.GetFileName(Path.GetDirectoryName(text.Path)) ?? "");
        return isConfig ? CheckConfig(text, openTexts) : null;
    }

    /// <summary>The config that includes a text, with what was found in all of it; null where none does.</summary>
    private CheckedConfig? FindRoot(SourceText text, IReadOnlyDictionary<string, SourceText> openTexts)
    {
        if (!Path.IsPathFullyQualified(text.Path) || Path.GetExtension(text.Path) is not (".json" or ".json5"))
            return null;
        var texts = new Dictionary<string, SourceText>(openTexts, StringComparer.Ordinal) { [text.Path] = text };
        var files = new OpenFileSystem(texts);
        if (_roots.Find(text.Path, files) is not { } root || files.ReadText(root) is not { } rootText)
            return null;
        var whole = CheckConfig(rootText, texts);
        return whole.Analysis.Document.Trees.Any(tree => tree.Text.Path == text.Path) ? whole : null;
    }

    private CheckedConfig CheckConfig(SourceText text, IReadOnlyDictionary<string, SourceText> openTexts) =>
        Check(new InputFile(text.Path, text.Path) { IsLive = _openClaw.Find() == text.Path }, text, openTexts);

    private CheckedConfig Check(InputFile file, SourceText text, IReadOnlyDictionary<string, SourceText> openTexts)
    {
        var report = _checker.Check(file, text, new Surroundings(environment, isIsolated: false, WorldOptions.None, new OpenFileSystem(openTexts), new OpenFiles(environment.Files, openTexts)));
        return report.Analysis is { } analysis
            ? new CheckedConfig(analysis, report.Diagnostics, report.Target!.Origin) { Accepted = report.Accepted, Starts = report.Starts }
            : throw new InvalidOperationException(report.Error);
    }

    /// <inheritdoc/>
    public void Forget()
    {
        _checker = createChecker();
        _roots = new ConfigRoots(environment.Files);
    }
}
