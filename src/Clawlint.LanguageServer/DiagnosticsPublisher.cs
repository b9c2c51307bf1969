using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Features;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer;

/// <summary>
/// Sends findings to the client on a thread of its own. While it is at work, new versions only mark their document; so the newest is checked
/// next, those between never, and what was found in an old one is not sent.
/// </summary>
/// <param name="documents">The open documents.</param>
/// <param name="connection">The client.</param>
/// <param name="pages">The rules' pages.</param>
/// <param name="log">Takes what went wrong, without the document's text.</param>
public sealed class DiagnosticsPublisher(DocumentStore documents, Connection connection, RulePages pages, Action<string> log)
{
    private readonly object _gate = new();
    private readonly Queue<string> _marked = new();

    // The files that a config includes and that findings were sent for, by the config's URI.
    private readonly Dictionary<string, HashSet<string>> _included = new(StringComparer.Ordinal);

    /// <summary>Whether the client asks for the findings of open documents itself; those of included files are sent all the same.</summary>
    public bool IsPulled { get; set; }

    /// <summary>Begins.</summary>
    public void Start() => new Thread(Work) { IsBackground = true, Name = "findings" }.Start();

    /// <summary>Asks for a document's findings to be sent.</summary>
    public void Mark(string uri)
    {
        lock (_gate)
        {
            if (_marked.Contains(uri))
                return;
            _marked.Enqueue(uri);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Takes back the findings of a document that was closed.</summary>
    public void Clear(string uri)
    {
        Publish(uri, null, []);
        Mark(uri);
    }

    private void Work()
    {
        while (true)
        {
            var uri = Take();
            try
            {
                Send(uri);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                log($"The findings could not be sent ({exception.GetType().Name}).");
            }
        }
    }

    private string Take()
    {
        lock (_gate)
        {
            while (_marked.Count == 0)
                Monitor.Wait(_gate);
            return _marked.Dequeue();
        }
    }

    private void Send(string uri)
    {
        if (documents.TryCheck(uri)?.Value is not { } check)
        {
            SendIncluded(uri, []);
            return;
        }

        if (!documents.IsCurrent(check.Document))
            return;
        if (!IsPulled)
            Publish(uri, check.Document.Version, Findings.In(check, check.Tree.Text, pages.Find));
        connection.Notify("clawlint/status", StatusOf(check), ProtocolJson.Default.ReleaseStatus);

        // What is shown of a part tells nothing of the other files.
        SendIncluded(uri, check.IsPart ? [] : [.. TextsBeside(check).Select(text => (check.UriOf(text), Findings.In(check, text, pages.Find)))]);
    }

    /// <summary>The other files that findings of a config lie in, save those that are open and speak for themselves.</summary>
    private IEnumerable<SourceText> TextsBeside(CheckedDocument check) => check.Findings.Select(static finding => finding.Location.Text).Distinct()
        .Where(text => !ReferenceEquals(text, check.Tree.Text) && documents.TryCheck(check.UriOf(text))?.Value is null);

    private void SendIncluded(string uri, List<(string Uri, IReadOnlyList<ProtocolDiagnostic> Findings)> files)
    {
        var before = _included.GetValueOrDefault(uri) ?? [];
        var now = files.Where(static file => file.Findings.Count > 0).Select(static file => file.Uri).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => now.Contains(file.Uri)))
            Publish(file.Uri, null, file.Findings);
        foreach (var gone in before.Where(file => !now.Contains(file)))
            Publish(gone, null, []);
        _included[uri] = now;
    }

    private static ReleaseStatus StatusOf(CheckedDocument check) => new(
        check.Document.Uri, check.Analysis.Target.Release.Name, check.Config.ReleaseOrigin, check.Config.Accepted, check.Config.Starts);

    private void Publish(string uri, int? version, IReadOnlyList<ProtocolDiagnostic> findings) =>
        connection.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, findings), ProtocolJson.Default.PublishDiagnosticsParams);
}
