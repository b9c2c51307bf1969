using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Features;
using Clawlint.LanguageServer.Features.Completion;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Releases;

namespace Clawlint.LanguageServer;

/// <summary>The language server: serves one editor from <c>initialize</c> to <c>exit</c> (LSP 3.17).</summary>
public sealed class EditorSession
{
    // What takes longer is shown to the user.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ServerOptions _options;
    private readonly Connection _connection;
    private readonly MessageLoop _loop;
    private readonly RulePages _pages;
    private ClientAbilities _client = new(default);
    private DocumentStore? _documents;
    private DiagnosticsPublisher? _publisher;
    private WorkspaceEdits? _edits;
    private CodeActions? _codeActions;
    private string? _release;
    private bool _isShutDown;

    private EditorSession(Stream input, Stream output, Action<string> log, ServerOptions options)
    {
        _options = options;
        _connection = new Connection(new MessageWriter(output));
        _loop = new MessageLoop(new MessageReader(input), _connection, log) { Admit = Admit };
        _pages = new RulePages(options.PagesFolder);
        RegisterLifecycle(log);
        RegisterDocuments();
        RegisterFeatures();
    }

    private DocumentStore Documents => _documents ?? throw new RequestException(ErrorCode.ServerNotInitialized, "The server is not initialized.");

    private DiagnosticsPublisher Publisher => _publisher!;

    private CodeActions Actions => _codeActions!;

    /// <summary>Serves until the client says <c>exit</c> or is gone.</summary>
    /// <param name="input">Where the client writes.</param>
    /// <param name="output">Where the client reads.</param>
    /// <param name="log">Takes what went wrong within the server; no text of a document is in it.</param>
    /// <param name="options">What the server works with.</param>
    /// <returns>0 where the client said <c>shutdown</c> first, else 1 (LSP 3.17, <c>exit</c>).</returns>
    public static int Run(Stream input, Stream output, Action<string> log, ServerOptions options)
    {
        var server = new EditorSession(input, output, log, options);
        return server._loop.Run() && server._isShutDown ? 0 : 1;
    }

    private void Admit(IncomingMessage message)
    {
        if (message.Method == "exit")
            return;
        if (_isShutDown)
            throw new RequestException(ErrorCode.InvalidRequest, "The server is shutting down.");
        if (_documents is null && message.Method != "initialize")
            throw new RequestException(ErrorCode.ServerNotInitialized, "The server is not initialized.");
    }

    private void RegisterLifecycle(Action<string> log)
    {
        var json = ProtocolJson.Default;
        _loop.OnOrderedRequest("initialize", json.InitializeParams, json.InitializeResult, parameters => Initialize(parameters, log));
        _loop.OnNotification("initialized", Initialized);
        _loop.OnRequestWithoutParameters("shutdown", () => _isShutDown = true);
        _loop.OnNotification("exit", _loop.End);
        _loop.OnNotification("$/cancelRequest", json.CancelParams, cancel => _loop.Cancel(cancel.Id));
        _loop.OnNotification("$/setTrace", static () => { });
        _loop.OnNotification("workspace/didChangeConfiguration", json.JsonElement, change => Configure(ReleaseIn(change, "settings")));
        _loop.OnNotification("workspace/didChangeWatchedFiles", Reload);
        _loop.OnNotification("workspace/didChangeWorkspaceFolders", Reload);
    }

    private void RegisterDocuments()
    {
        var json = ProtocolJson.Default;
        _loop.OnNotification("textDocument/didOpen", json.DidOpenParams, opened =>
        {
            Documents.Open(opened.TextDocument);
            MarkAll(opened.TextDocument.Uri);
        });
        _loop.OnNotification("textDocument/didChange", json.DidChangeParams, change =>
        {
            Documents.Change(change);
            MarkAll(change.TextDocument.Uri);
        });
        _loop.OnNotification("textDocument/didSave", json.DocumentParams, _ => Reload());
        _loop.OnNotification("textDocument/didClose", json.DocumentParams, closed =>
        {
            Documents.Close(closed.TextDocument.Uri);
            Publisher.Clear(closed.TextDocument.Uri);
            MarkAll(closed.TextDocument.Uri);
        });
    }

    private void RegisterFeatures()
    {
        var json = ProtocolJson.Default;
        OnDocument("textDocument/diagnostic", json.DiagnosticReport, document => new DiagnosticReport(Findings.In(document, document.Tree.Text, _pages.Find)));
        OnDocument("textDocument/documentSymbol", json.IReadOnlyListDocumentSymbol, document => DocumentSymbols.Find(document.Tree, document.Map));
        OnDocument("textDocument/foldingRange", json.IReadOnlyListFoldingRange, document => FoldingRanges.Find(document.Tree));
        OnDocument("textDocument/documentLink", json.IReadOnlyListDocumentLink, DocumentLinks.Find);
        OnPlace("textDocument/hover", json.Hover, Hovers.Find);
        OnPlace("textDocument/completion", json.CompletionList, (document, offset) =>
            Completions.Find(document, offset, _client.Snippets));
        OnPlace("textDocument/definition", json.IReadOnlyListProtocolLocation, IdPlaces.FindDeclarations);
        OnPlace("textDocument/references", json.IReadOnlyListProtocolLocation, IdPlaces.FindAll);
        OnPlace("textDocument/prepareRename", json.PreparedRename, Renaming.Prepare);
        OnSnapshot("textDocument/rename", json.RenameParams, json.WorkspaceEdit, static parameters => parameters.TextDocument.Uri, (document, parameters) => Renaming.Rename(document, parameters, _edits!));
        OnSnapshot(
            "textDocument/formatting",
            json.FormattingParams,
            json.IReadOnlyListProtocolTextEdit,
            static parameters => parameters.TextDocument.Uri,
            static (document, parameters) => Formatting.Format(document, parameters.Options));
        OnSnapshot("textDocument/codeAction", json.CodeActionParams, json.IReadOnlyListCodeAction, static parameters => parameters.TextDocument.Uri, FindCodeActions);
        OnSnapshot("codeAction/resolve", json.CodeAction, json.CodeAction, UriOf, (document, action) => Actions.Resolve(document, action));
        _loop.OnRequest("workspace/executeCommand", json.ExecuteCommandParams, json.NoParameters, Prepare);
        _loop.OnRequestWithoutParameters("clawlint/releases", json.IReadOnlyListString, static () => [.. BundledReleases.All.Reverse().Select(static release => release.Name)]);
    }

    private void OnDocument<TResult>(string method, JsonTypeInfo<TResult> type, Func<CheckedDocument, TResult?> answer) =>
        OnSnapshot(method, ProtocolJson.Default.DocumentParams, type, static parameters => parameters.TextDocument.Uri, (document, _) => answer(document));

    private void OnPlace<TResult>(string method, JsonTypeInfo<TResult> type, Func<CheckedDocument, int, TResult?> answer) => OnSnapshot(
        method,
        ProtocolJson.Default.PositionParams,
        type,
        static parameters => parameters.TextDocument.Uri,
        (document, parameters) => answer(document, document.Map.ToOffset(parameters.Position)));

    /// <summary>Registers a feature: it answers from the version of the document that the client saw when it asked.</summary>
    private void OnSnapshot<TParams, TResult>(
        string method, JsonTypeInfo<TParams> parameterType, JsonTypeInfo<TResult> resultType, Func<TParams, string> uriOf, Func<CheckedDocument, TParams, TResult?> answer) =>
        _loop.OnRequest(method, parameterType, resultType, parameters =>
        {
            var check = Documents.Check(uriOf(parameters));
            return _ => check.Value is { } document ? answer(document, parameters) : default;
        });

    private static string UriOf(CodeAction action) => action.Data?.Uri ?? throw new RequestException(ErrorCode.InvalidParams, "This action is not one of clawlint's.");

    private IReadOnlyList<CodeAction> FindCodeActions(CheckedDocument document, CodeActionParams parameters)
    {
        var actions = Actions.Find(document, parameters);
        return _client.ResolvesEdits ? actions : [.. actions.Select(action => Actions.TryResolve(document, action)).OfType<CodeAction>()];
    }

    private Func<CancellationToken, JsonElement?> Prepare(ExecuteCommandParams command)
    {
        var commands = new Commands(Documents, Actions, _connection);
        return _ =>
        {
            commands.Execute(command);
            return null;
        };
    }

    private InitializeResult Initialize(InitializeParams parameters, Action<string> log)
    {
        if (_documents is not null)
            throw new RequestException(ErrorCode.InvalidRequest, "The server is initialized already.");
        _client = new ClientAbilities(parameters.Capabilities);
        _release = ReleaseIn(parameters.InitializationOptions);
        var progress = new WorkProgress(_connection, _client.ShowsProgress, Patience);
        _documents = new DocumentStore(CreateChecker(_release), progress) { Encoding = _client.Encoding };
        _publisher = new DiagnosticsPublisher(_documents, _connection, _pages, log) { IsPulled = _client.PullsDiagnostics };
        _publisher.Start();
        _edits = new WorkspaceEdits(_client);
        _codeActions = new CodeActions(_options.Applier, _edits, progress, _pages.Find, (document, release) => _documents.CheckWith(_options.CreateChecker(release), document.Document));
        if (parameters.ProcessId is { } id)
            ParentProcess.Watch(id, static () => Environment.Exit(1));
        return new InitializeResult(
            new ServerCapabilities(NameOf(_client.Encoding), _client.PullsDiagnostics ? new DiagnosticOptions() : null), new ServerInfo("clawlint", _options.Version));
    }

    private void Initialized()
    {
        if (_client.WatchesFiles)
        {
            string[] patterns = ["**/*.json", "**/*.json5", "**/.env", "**/*.env", "**/{compose,docker-compose}*.{yml,yaml}", "**/Dockerfile*", "**/.clawlint.json5"];
            var watchers = new FileWatchers([.. patterns.Select(static pattern => new FileWatcher(pattern))]);
            _connection.Request(
                "client/registerCapability", new RegistrationParams([new Registration("files", "workspace/didChangeWatchedFiles", watchers)]), ProtocolJson.Default.RegistrationParams);
        }

        AskSettings();
    }

    private void AskSettings()
    {
        if (_client.Configuration)
        {
            _connection.Request("workspace/configuration", new ConfigurationParams([new ConfigurationItem("clawlint")]), ProtocolJson.Default.ConfigurationParams, answer =>
            {
                if (answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() > 0)
                    Configure(ReleaseIn(answer[0]));
            });
        }
    }

    /// <summary>The release that the user's settings name: <c>clawlint.openclaw</c>.</summary>
    private static string? ReleaseIn(JsonElement settings, string? section = null)
    {
        foreach (var name in (string?[])[section, section is null ? null : "clawlint", "openclaw"])
        {
            if (name is null)
                continue;
            if (settings.ValueKind != JsonValueKind.Object || !settings.TryGetProperty(name, out settings))
                return null;
        }

        return settings.ValueKind == JsonValueKind.String && settings.GetString() is { Length: > 0 } release ? release : null;
    }

    private void Configure(string? release)
    {
        // Clients say their settings again and again; only a new release is news.
        if (release == _release)
            return;
        _release = release;
        Documents.Use(CreateChecker(release));
        MarkAll(null);
    }

    /// <summary>A release that cannot be used is named to the user; the server goes on without it.</summary>
    private IDocumentChecker CreateChecker(string? release)
    {
        try
        {
            return _options.CreateChecker(release);
        }
        catch (RequestException exception)
        {
            _connection.Notify("window/showMessage", new ShowMessageParams(1, $"The setting clawlint.openclaw: {exception.Message}"), ProtocolJson.Default.ShowMessageParams);
            return _options.CreateChecker(null);
        }
    }

    /// <summary>Something around the documents changed.</summary>
    private void Reload()
    {
        Documents.Reload();
        MarkAll(null);
    }

    private void MarkAll(string? first)
    {
        if (first is not null && Documents.All.Any(document => document.Uri == first))
            Publisher.Mark(first);
        foreach (var document in Documents.All.Where(document => document.Uri != first))
            Publisher.Mark(document.Uri);
        if (first is null && _client.RefreshesDiagnostics)
            _connection.Request("workspace/diagnostic/refresh", null, ProtocolJson.Default.NoParameters);
    }

    private static string NameOf(PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };
}
