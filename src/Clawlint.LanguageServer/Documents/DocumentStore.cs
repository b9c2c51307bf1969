using System.Collections.Immutable;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Documents;

/// <summary>The documents that the client has open, and what was found in each. Changed by the reading thread alone; read by all.</summary>
/// <param name="checker">Checks them.</param>
/// <param name="progress">Tells the client where a check takes long.</param>
public sealed class DocumentStore(IDocumentChecker checker, WorkProgress progress)
{
    // The language id of the editors' own settings for OpenClaw's config, whatever the file is called.
    private const string LanguageId = "openclaw";

    private volatile IDocumentChecker _checker = checker;

    private volatile ImmutableDictionary<string, Lazy<CheckedDocument?>> _checks = ImmutableDictionary<string, Lazy<CheckedDocument?>>.Empty;
    private volatile ImmutableDictionary<string, OpenDocument> _documents = ImmutableDictionary<string, OpenDocument>.Empty;

    /// <summary>The unit of places that client and server agreed on.</summary>
    public PositionEncoding Encoding { get; set; }

    /// <summary>All open documents.</summary>
    public IEnumerable<OpenDocument> All => _documents.Values;

    /// <summary>Takes a document in.</summary>
    public void Open(DocumentItem item)
    {
        var path = DocumentUri.ToPath(item.Uri) ?? item.Uri;
        Set(new OpenDocument(item.Uri, item.Version, SourceText.FromString(item.Text, path)) { IsConfig = item.LanguageId.StartsWith(LanguageId, StringComparison.Ordinal) });
    }

    /// <summary>Changes a document.</summary>
    /// <exception cref="RequestException">It is not open.</exception>
    public void Change(DidChangeParams change)
    {
        var document = Get(change.TextDocument.Uri);
        Set(document.With(change.TextDocument.Version ?? document.Version + 1, change.ContentChanges, Encoding));
    }

    /// <summary>Lets a document go; its file counts again.</summary>
    public void Close(string uri)
    {
        _documents = _documents.Remove(uri);
        _checks = _checks.Remove(uri);
        CheckAgain();
    }

    /// <summary>Checks with other settings from now on.</summary>
    public void Use(IDocumentChecker other)
    {
        _checker = other;
        CheckAgain();
    }

    /// <summary>Reads what lies around the documents again.</summary>
    public void Reload()
    {
        _checker.Forget();
        CheckAgain();
    }

    private void CheckAgain() => _checks = _documents.Values.ToImmutableDictionary(document => document.Uri, Later, StringComparer.Ordinal);

    /// <summary>A document.</summary>
    /// <exception cref="RequestException">It is not open.</exception>
    public OpenDocument Get(string uri) => _documents.GetValueOrDefault(uri) ?? throw NotOpen();

    /// <summary>Whether a version is the one that the client sees now.</summary>
    public bool IsCurrent(OpenDocument document) => _documents.GetValueOrDefault(document.Uri)?.Version == document.Version;

    /// <summary>What is found in a document as it is now, computed once, by whoever asks first for the value, which is null for a document that is neither a config nor a part of one.</summary>
    /// <exception cref="RequestException">It is not open.</exception>
    public Lazy<CheckedDocument?> Check(string uri) => TryCheck(uri) ?? throw NotOpen();

    /// <summary>As <see cref="Check(string)"/>; null for a document that is not open.</summary>
    public Lazy<CheckedDocument?>? TryCheck(string uri) => _checks.GetValueOrDefault(uri);

    /// <summary>What another checker finds in a version of a document.</summary>
    public CheckedDocument? CheckWith(IDocumentChecker other, OpenDocument document) => Check(other, document, _documents);

    private static RequestException NotOpen() => new(ErrorCode.InvalidParams, "The document is not open.");

    private void Set(OpenDocument document)
    {
        _documents = _documents.SetItem(document.Uri, document);

        // Another document may include this one.
        CheckAgain();
    }

    private Lazy<CheckedDocument?> Later(OpenDocument document)
    {
        var others = _documents;
        var current = _checker;
        return new(() => Check(current, document, others));
    }

    private CheckedDocument? Check(IDocumentChecker with, OpenDocument document, ImmutableDictionary<string, OpenDocument> all) =>
        progress.During($"Checking {Path.GetFileName(document.Text.Path)}", () => with.Check(document, TextsOf(all, document))) is { } check
            ? new CheckedDocument(document, check, Encoding)
            : null;

    private static Dictionary<string, SourceText> TextsOf(ImmutableDictionary<string, OpenDocument> documents, OpenDocument except) =>
        documents.Values.Where(document => document.Uri != except.Uri).DistinctBy(document => document.Text.Path, StringComparer.Ordinal).ToDictionary(document => document.Text.Path, document => document.Text, StringComparer.Ordinal);
}
