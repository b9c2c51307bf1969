using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Documents;

/// <summary>Checks configs as the command line does. Safe to share between threads.</summary>
public interface IDocumentChecker
{
    /// <summary>Whether a file is one that is checked by itself, told by its name.</summary>
    /// <param name="path">Absolute path.</param>
    bool IsChecked(string path);

    /// <summary>Checks a text in the place of its file. Never throws for what the text holds.</summary>
    /// <param name="text">The text; its path is absolute.</param>
    /// <param name="openTexts">The texts of other files as the editor has them, by absolute path.</param>
    CheckedConfig Check(SourceText text, IReadOnlyDictionary<string, SourceText> openTexts);

    /// <summary>Forgets what was read of files around the configs: settings, pinned releases, environment.</summary>
    void Forget();
}
