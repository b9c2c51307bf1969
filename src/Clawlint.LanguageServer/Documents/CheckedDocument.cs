using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.LanguageServer.Protocol;
using Clawlint.References;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Documents;

/// <summary>One version of a document with all that was found in it. Never changes: every feature answers from it alone.</summary>
/// <param name="Document">The version.</param>
/// <param name="Config">What was found.</param>
/// <param name="Encoding">The client's unit of places.</param>
public sealed record CheckedDocument(OpenDocument Document, CheckedConfig Config, PositionEncoding Encoding)
{
    private readonly Lazy<ReferenceIndex> _references = new(() => ReferenceIndex.Create(Config.Analysis.Document, Config.Analysis.Target.Release));

    /// <summary>The analysis.</summary>
    public ConfigAnalysis Analysis => Config.Analysis;

    /// <summary>The config's values.</summary>
    public ConfigDocument Values => Config.Analysis.Document;

    /// <summary>The tree of the document itself: the config's, or that of a file that it includes.</summary>
    public SyntaxTree Tree { get; } = Config.Analysis.Document.Trees.FirstOrDefault(tree => tree.Text.Path == Document.Text.Path) ?? Config.Analysis.Document.Tree;

    /// <summary>Whether the document is a part of the config that was checked.</summary>
    public bool IsPart => !ReferenceEquals(Tree, Values.Tree);

    /// <summary>The findings that are shown.</summary>
    public ImmutableArray<Diagnostic> Findings => Config.Findings;

    /// <summary>The ids that the config declares and uses.</summary>
    public ReferenceIndex References => _references.Value;

    /// <summary>Translates places of the document itself.</summary>
    public PositionMap Map => new(Document.Text, Encoding);

    /// <summary>Translates places of any file that a finding or fix speaks of.</summary>
    public PositionMap MapOf(SourceText text) => new(text, Encoding);

    /// <summary>Names a file that a change is meant for: the document itself in its version.</summary>
    public DocumentIdentifier IdentifierOf(SourceText text) => new(UriOf(text), IsOwn(text) ? Document.Version : null);

    /// <summary>The URI of a file that a finding or fix speaks of: the client's own for the document itself.</summary>
    public string UriOf(SourceText text) => IsOwn(text) ? Document.Uri : DocumentUri.FromPath(PathOf(text));

    /// <summary>The text that a finding or fix knows by a path; null where it is none of the config's files.</summary>
    public SourceText? FindText(string path)
    {
        foreach (var tree in Values.Trees)
        {
            if (tree.Text.Path == path)
                return tree.Text;
        }

        return Around.FirstOrDefault(file => file.Value.Path == path).Value;
    }

    /// <summary>What lies around the config, by full path: compose files, <c>.env</c>.</summary>
    private IReadOnlyList<KeyValuePair<string, SourceText>> Around => Analysis.Input.World?.Files.Texts ?? [];

    private string PathOf(SourceText text) =>
        Around.FirstOrDefault(file => ReferenceEquals(file.Value, text)).Key ?? text.Path;

    private bool IsOwn(SourceText text) => text.Path == Document.Text.Path;
}
