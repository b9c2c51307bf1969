using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Clawlint.Cli;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;

namespace Clawlint.LanguageServer.Tests;

/// <summary>An editor: it talks to <c>clawlint lsp</c>, run by the program's true entry point, over pipes.</summary>
internal sealed class TestClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServerEnvironment _environment = new();
    private readonly Task<int> _server;
    private readonly BlockingCollection<JsonElement> _answers = [];
    private readonly BlockingCollection<JsonElement> _notifications = [];
    private int _lastId;

    public TestClient()
    {
        _server = Task.Factory.StartNew(() => CommandLine.Run(["lsp"], _environment), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        new Thread(Listen) { IsBackground = true }.Start();
    }

    /// <summary>The folder in which the documents lie.</summary>
    public string Folder => _environment.CurrentFolder;

    /// <summary>What the server said of itself.</summary>
    public string Log => _environment.Log;

    /// <summary>Starts a server and introduces the client.</summary>
    /// <param name="capabilities">What the client can do, as JSON.</param>
    /// <param name="options">The initialization options, as JSON.</param>
    public static TestClient Start(string capabilities = "{}", string options = "{}")
    {
        var client = new TestClient();
        client.Request("initialize", $$"""{"processId": null, "rootUri": null, "capabilities": {{capabilities}}, "initializationOptions": {{options}}}""");
        client.Notify("initialized", "{}");
        return client;
    }

    public string UriOf(string name) => DocumentUri.FromPath(Path.Join(Folder, name));

    /// <summary>Opens a document; with its findings the server answers later.</summary>
    public string Open(string name, string text, int version = 1, string languageId = "openclaw")
    {
        var uri = UriOf(name);
        Notify("textDocument/didOpen", $$"""{"textDocument": {"uri": {{Quote(uri)}}, "languageId": {{Quote(languageId)}}, "version": {{version}}, "text": {{Quote(text)}} } }""");
        return uri;
    }

    public void Write(string name, string content)
    {
        var path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    /// <summary>Sends a request and waits for its answer: the whole message.</summary>
    public JsonElement Call(string method, string? parameters)
    {
        var id = ++_lastId;
        Send($$"""{"jsonrpc": "2.0", "id": {{id}}, "method": {{Quote(method)}}{{(parameters is null ? "" : ", \"params\": " + parameters)}}}""");
        return Answer(id);
    }

    /// <summary>Sends a request and waits for its result.</summary>
    public JsonElement Request(string method, string? parameters)
    {
        var answer = Call(method, parameters);
        return answer.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException(answer.GetRawText());
    }

    public void Notify(string method, string parameters) => Send($$"""{"jsonrpc": "2.0", "method": {{Quote(method)}}, "params": {{parameters}}}""");

    /// <summary>Waits for the answer to an id.</summary>
    public JsonElement Answer(int id)
    {
        while (_answers.TryTake(out var answer, Patience))
        {
            if (answer.GetProperty("id") is { ValueKind: JsonValueKind.Number } number && number.GetInt32() == id)
                return answer;
        }

        throw new TimeoutException($"No answer to {id}. {Log}");
    }

    /// <summary>The next answer of any kind: to a message that has no id, it has none.</summary>
    public JsonElement NextAnswer() => _answers.TryTake(out var answer, Patience) ? answer : throw new TimeoutException(Log);

    /// <summary>Waits for a notification that fits.</summary>
    public JsonElement Wait(string method, Func<JsonElement, bool>? fits = null)
    {
        while (_notifications.TryTake(out var message, Patience))
        {
            if (message.GetProperty("method").GetString() == method && fits?.Invoke(message.GetProperty("params")) != false)
                return message.GetProperty("params");
        }

        throw new TimeoutException($"No {method}. {Log}");
    }

    /// <summary>Waits for the findings of a version.</summary>
    public JsonElement WaitForFindings(string uri, int version) => Wait(
        "textDocument/publishDiagnostics",
        parameters => parameters.GetProperty("uri").GetString() == uri && parameters.TryGetProperty("version", out var found) && found.GetInt32() == version).GetProperty("diagnostics");

    /// <summary>Sends bytes as they are.</summary>
    public void SendRaw(string text)
    {
        _environment.ClientOutput.Write(Encoding.UTF8.GetBytes(text));
        _environment.ClientOutput.Flush();
    }

    public void Send(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        SendRaw($"Content-Length: {bytes.Length}\r\n\r\n{json}");
    }

    /// <summary>Closes the client's end without a word, and waits for the server's exit code.</summary>
    public int HangUp()
    {
        _environment.ClientOutput.Dispose();
        return WaitForExit();
    }

    public int WaitForExit() => _server.Wait(Patience) ? _server.Result : throw new TimeoutException(Log);

    public void Dispose()
    {
        HangUp();
        _environment.Dispose();
        _answers.Dispose();
        _notifications.Dispose();
    }

    public static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";

    private void Listen()
    {
        var reader = new MessageReader(_environment.ClientInput);
        try
        {
            while (reader.Read() is { } bytes)
            {
                var message = JsonDocument.Parse(bytes).RootElement;
                if (!message.TryGetProperty("method", out _))
                    _answers.Add(message);
                else
                    _notifications.Add(message);
            }
        }
        catch (Exception exception) when (exception is ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
