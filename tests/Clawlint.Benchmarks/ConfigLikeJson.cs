using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Clawlint.Benchmarks;

/// <summary>Strict JSON that looks like a config: short keys, strings, numbers and flags, two levels of lists, indented by two.</summary>
internal static class ConfigLikeJson
{
    /// <summary>A file of at least this many bytes; the same for the same length.</summary>
    public static byte[] Create(int length)
    {
        var buffer = new ArrayBufferWriter<byte>(length + 4096);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteStartArray("bindings");
        for (var i = 0; writer.BytesCommitted + writer.BytesPending < length; i++)
            WriteEntry(writer, i);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter writer, int number)
    {
        writer.WriteStartObject();
        writer.WriteString("agentId", string.Create(CultureInfo.InvariantCulture, $"agent-{number}"));
        writer.WriteBoolean("enabled", number % 3 != 0);
        writer.WriteNumber("timeoutSeconds", 30 + (number % 600));
        writer.WriteStartObject("match");
        writer.WriteString("channel", number % 2 == 0 ? "telegram" : "discord");
        writer.WriteString("accountId", "default");
        writer.WriteNull("peer");
        writer.WriteEndObject();
        writer.WriteStartArray("allowFrom");
        for (var i = 0; i < 3; i++)
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"+4915{number % 1000:d3}{i:d4}"));
        writer.WriteEndArray();
        writer.WriteString("note", "Answers in the group; see \"routing\" below");
        writer.WriteNumber("temperature", 0.25 + (number % 7));
        writer.WriteEndObject();
    }
}
