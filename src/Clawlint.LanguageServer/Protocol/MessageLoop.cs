using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clawlint.LanguageServer.Protocol;

/// <summary>
/// Reads messages and hands them to who registered for them. Notifications are handled in order on the reading thread, so that each sees what
/// the ones before did; a request takes what it needs there too, and computes its answer beside it, so that it can be taken back.
/// </summary>
/// <param name="reader">Where messages come from.</param>
/// <param name="connection">Where answers go.</param>
/// <param name="log">Takes what went wrong within the server, without the document's text.</param>
public sealed class MessageLoop(MessageReader reader, Connection connection, Action<string> log)
{
    private readonly Dictionary<string, Action<IncomingMessage>> _methods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private volatile bool _isEnded;

    /// <summary>Called before each message; throws where the message may not come now.</summary>
    public Action<IncomingMessage> Admit { get; set; } = static _ => { };

    /// <summary>Registers for a notification.</summary>
    public void OnNotification<TParams>(string method, JsonTypeInfo<TParams> type, Action<TParams> handle) =>
        _methods.Add(method, message => handle(ReadParameters(message, type)));

    /// <summary>Registers for a notification whose parameters say nothing.</summary>
    public void OnNotification(string method, Action handle) => _methods.Add(method, _ => handle());

    /// <summary>Registers for a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">How its parameters are read.</param>
    /// <param name="result">How its answer is written.</param>
    /// <param name="prepare">Takes a snapshot on the reading thread and gives back what computes the answer.</param>
    public void OnRequest<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, Func<CancellationToken, TResult?>> prepare) =>
        _methods.Add(method, message => Start(message, prepare(ReadParameters(message, parameters)), result));

    /// <summary>Registers for a request that is answered before the next message is read.</summary>
    public void OnOrderedRequest<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, TResult?> answer) =>
        _methods.Add(method, message => connection.Respond(message.Id, answer(ReadParameters(message, parameters)), result));

    /// <summary>Registers for a request that has no parameters and is answered with nothing.</summary>
    public void OnRequestWithoutParameters(string method, Action handle) => _methods.Add(method, message =>
    {
        handle();
        connection.Respond(message.Id, null, ProtocolJson.Default.NoParameters);
    });

    /// <summary>Registers for a request that has no parameters.</summary>
    public void OnRequestWithoutParameters<TResult>(string method, JsonTypeInfo<TResult> result, Func<TResult> answer) =>
        _methods.Add(method, message => connection.Respond(message.Id, answer(), result));

    /// <summary>Takes a running request back.</summary>
    public void Cancel(JsonElement id)
    {
        if (_running.TryGetValue(Connection.KeyOf(id), out var running))
            running.Cancel();
    }

    /// <summary>Lets <see cref="Run"/> come to its end after the message at hand.</summary>
    public void End() => _isEnded = true;

    /// <summary>Handles messages until <see cref="End"/> or the end of the stream.</summary>
    /// <returns>False where the stream ended, or could not be understood, before <see cref="End"/>.</returns>
    public bool Run()
    {
        try
        {
            while (!_isEnded && reader.Read() is { } bytes)
                Handle(bytes);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ObjectDisposedException)
        {
            log($"The connection is lost: {exception.Message}");
        }

        return _isEnded;
    }

    private void Handle(byte[] bytes)
    {
        IncomingMessage message;
        try
        {
            message = IncomingMessage.Parse(bytes);
        }
        catch (JsonException)
        {
            connection.RespondError(default, ErrorCode.ParseError, "The message is no JSON.");
            return;
        }
        catch (InvalidDataException exception)
        {
            connection.RespondError(default, ErrorCode.InvalidRequest, exception.Message);
            return;
        }

        if (message.Method is null)
            connection.Answer(message);
        else
            Guard(message, () => Call(message));
    }

    private void Call(IncomingMessage message)
    {
        Admit(message);
        if (_methods.TryGetValue(message.Method!, out var handle))
            handle(message);
        else if (message.IsRequest)
            throw new RequestException(ErrorCode.MethodNotFound, $"There is no method {message.Method}.");
    }

    private void Start<TResult>(IncomingMessage message, Func<CancellationToken, TResult?> compute, JsonTypeInfo<TResult> type)
    {
        var key = Connection.KeyOf(message.Id);
        var source = new CancellationTokenSource();
        _running[key] = source;
        _ = Task.Run(() =>
        {
            Guard(message, () =>
            {
                source.Token.ThrowIfCancellationRequested();
                var answer = compute(source.Token);
                source.Token.ThrowIfCancellationRequested();
                connection.Respond(message.Id, answer, type);
            });
            _running.TryRemove(key, out _);
        });
    }

    /// <summary>Runs a handler; whatever it throws becomes an answer, and the server goes on.</summary>
    private void Guard(IncomingMessage message, Action action)
    {
        try
        {
            action();
        }
        catch (RequestException exception)
        {
            Fail(message, exception.Code, exception.Message);
        }
        catch (OperationCanceledException)
        {
            Fail(message, ErrorCode.RequestCancelled, "The request was taken back.");
        }
        catch (JsonException)
        {
            Fail(message, ErrorCode.InvalidParams, $"The parameters are not those of {message.Method}.");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The exception's text may hold what the document holds; its type cannot.
            Fail(message, ErrorCode.InternalError, $"clawlint failed ({exception.GetType().Name}).");
        }
    }

    private void Fail(IncomingMessage message, ErrorCode code, string text)
    {
        if (message.IsRequest)
            connection.RespondError(message.Id, code, text);
        else
            log($"{message.Method}: {text}");
    }

    private static T ReadParameters<T>(IncomingMessage message, JsonTypeInfo<T> type)
    {
        if (message.Parameters.ValueKind == JsonValueKind.Undefined)
            throw new JsonException();
        return message.Parameters.Deserialize(type) ?? throw new JsonException();
    }
}
