using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clawlint.Config.Tests.Support;

/// <summary>A config's values as JSON text, members in their order, to compare them.</summary>
internal static class Json
{
    public static string Of(ConfigNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 20_000 }))
        {
            Write(node, writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(ConfigNode node, Utf8JsonWriter writer)
    {
        switch (node.Kind)
        {
            case ConfigKind.Object:
                writer.WriteStartObject();
                foreach (var child in node.Children)
                {
                    writer.WritePropertyName(child.Name!);
                    Write(child, writer);
                }

                writer.WriteEndObject();
                break;
            case ConfigKind.Array:
                writer.WriteStartArray();
                foreach (var child in node.Children)
                {
                    Write(child, writer);
                }

                writer.WriteEndArray();
                break;
            case ConfigKind.String:
                writer.WriteStringValue(node.AsString());
                break;
            case ConfigKind.Number:
                writer.WriteNumberValue(node.AsNumber()!.Value);
                break;
            case ConfigKind.True or ConfigKind.False:
                writer.WriteBooleanValue(node.AsBoolean()!.Value);
                break;
            case ConfigKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue($"<{node.Kind}>");
                break;
        }
    }
}
