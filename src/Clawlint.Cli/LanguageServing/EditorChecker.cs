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
    private readonly OpenClawPaths _openClaw = new(environment.Files, environment.GetVariable, environment.CurrentFolder);

    /// <inheritdoc/>
    public bool IsChecked(string path) =>
        ConfigFileNames.IsConfig(Path.GetFileName(path), Path.GetFileName(Path.GetDirectoryName(path)) ?? "") || Path.GetFileName(path) == SettingsFile.Name;

    /// <inheritdoc/>
    public CheckedConfig Check(SourceText text, IReadOnlyDictionary<string, SourceText> openTexts)
    {
        var file = new InputFile(text.Path, text.Path) { IsLive = _openClaw.Find() == text.Path };
        if (Path.GetFileName(text.Path) == SettingsFile.Name)
            file = file with { Settings = new SettingsFile(text.Path, SyntaxTree.Parse(text)) };
        var report = _checker.Check(file, text, new Surroundings(environment, isIsolated: false, WorldOptions.None, new OpenFileSystem(openTexts)));
        return report.Analysis is { } analysis
            ? new CheckedConfig(analysis, report.Diagnostics, report.Target!.Origin) { Accepted = report.Accepted, Starts = report.Starts }
            : throw new InvalidOperationException(report.Error);
    }

    /// <inheritdoc/>
    public void Forget() => _checker = createChecker();
}
