using System.Text.Json;

namespace Clawlint.LanguageServer.Protocol;

/// <summary>A message from the client: a request (method and id), a notification (method alone) or a response (id alone).</summary>
/// <param name="Id">A number or a string; undefined in a notification.</param>
/// <param name="Method">The method's name; null in a response.</param>
/// <param name="Parameters">What the method is called with; undefined where nothing came.</param>
/// <param name="Result">What a response carries; undefined where it is an error or nothing.</param>
public sealed record IncomingMessage(JsonElement Id, string? Method, JsonElement Parameters, JsonElement Result)
{
    /// <summary>Whether the client waits for an answer.</summary>
    public bool IsRequest => Method is not null && Id.ValueKind != JsonValueKind.Undefined;

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidDataException">It is JSON and no message.</exception>
    public static IncomingMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        // The document is not disposed: the message outlives this call and its memory belongs to it alone.
        var root = JsonDocument.Parse(bytes).RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException("A message is a JSON object.");
        var method = Get(root, "method");
        var id = Get(root, "id");
        if (method.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.String)
            || id.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String or JsonValueKind.Number)
            || (method.ValueKind == JsonValueKind.Undefined && id.ValueKind == JsonValueKind.Undefined))
        {
            throw new InvalidDataException("A message has a method, or an id that is a number or a string.");
        }

        return new IncomingMessage(id, method.ValueKind == JsonValueKind.String ? method.GetString() : null, Get(root, "params"), Get(root, "result"));
    }

    private static JsonElement Get(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value : default;
}
