using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clawlint.LanguageServer.Protocol;

/// <summary>What the server sends: answers, notifications and requests of its own. Safe to share between threads.</summary>
/// <param name="writer">Where messages go.</param>
public sealed class Connection(MessageWriter writer)
{
    private readonly ConcurrentDictionary<long, Action<JsonElement>> _pending = new();
    private long _lastId;

    /// <summary>Answers a request.</summary>
    /// <param name="id">The request's id.</param>
    /// <param name="result">The answer; null where there is nothing to say.</param>
    /// <param name="type">How the answer is written.</param>
    public void Respond<T>(JsonElement id, T? result, JsonTypeInfo<T> type) => writer.Write(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result"u8);
        if (result is null)
            json.WriteNullValue();
        else
            JsonSerializer.Serialize(json, result, type);
    });

    /// <summary>Answers a request with an error.</summary>
    public void RespondError(JsonElement id, ErrorCode code, string message) => writer.Write(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, (int)code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });

    /// <summary>Tells the client something.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => writer.Write(json =>
    {
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the client something.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">What it is called with; null for none.</param>
    /// <param name="type">How they are written.</param>
    /// <param name="answered">Called with the result on the thread that reads; undefined where the client answers with an error.</param>
    public void Request<T>(string method, T? parameters, JsonTypeInfo<T> type, Action<JsonElement>? answered = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        if (answered is not null)
            _pending[id] = answered;
        writer.Write(json =>
        {
            json.WriteNumber("id"u8, id);
            json.WriteString("method"u8, method);
            if (parameters is null)
                return;
            json.WritePropertyName("params"u8);
            JsonSerializer.Serialize(json, parameters, type);
        });
    }

    /// <summary>Hands the client's answer to whoever asked. An answer that nobody waits for is dropped.</summary>
    public void Answer(IncomingMessage response)
    {
        if (response.Id.ValueKind == JsonValueKind.Number && response.Id.TryGetInt64(out var id) && _pending.TryRemove(id, out var answered))
            answered(response.Result);
    }

    /// <summary>A request's id as a key: a number and the string with the same digits are two ids.</summary>
    public static string KeyOf(JsonElement id) => id.ValueKind == JsonValueKind.Undefined ? "" : id.GetRawText();

    private static void WriteId(Utf8JsonWriter json, JsonElement id)
    {
        json.WritePropertyName("id"u8);
        if (id.ValueKind == JsonValueKind.Undefined)
            json.WriteNullValue();
        else
            id.WriteTo(json);
    }
}
