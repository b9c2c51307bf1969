using Clawlint.Fixes;
using Clawlint.LanguageServer.Documents;

namespace Clawlint.LanguageServer;

/// <summary>What the server works with.</summary>
/// <param name="Version">This program's version.</param>
/// <param name="CreateChecker">Makes what checks configs, for the release that the user's settings name; null where they name none.</param>
/// <param name="Applier">Applies fixes together.</param>
/// <param name="PagesFolder">Where the rules' pages are written; null for nowhere.</param>
public sealed record ServerOptions(string Version, Func<string?, IDocumentChecker> CreateChecker, FixApplier Applier, string? PagesFolder);
