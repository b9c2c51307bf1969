using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Documents;

/// <summary>Checks configs as the command line does. Safe to share between threads.</summary>
public interface IDocumentChecker
{
    /// <summary>Checks a text in the place of its file, with the config that includes it where one does. Never throws for what the text holds.</summary>
    /// <param name="document">The text; its path is absolute.</param>
    /// <param name="openTexts">The texts of other files as the editor has them, by absolute path.</param>
    /// <returns>Null where the file is no config and no part of one.</returns>
    CheckedConfig? Check(OpenDocument document, IReadOnlyDictionary<string, SourceText> openTexts);

    /// <summary>Forgets what was read of files around the configs: settings, pinned releases, environment.</summary>
    void Forget();
}
