using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clawlint.Schema;

namespace Clawlint.DevTool.Schemas;

/// <summary>JSON in one form: names sorted by code point, no spaces.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = SchemaPrinter.Encoder };

    /// <summary>The value with all names sorted.</summary>
    public static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sort)]),
        _ => node?.DeepClone(),
    };

    /// <summary>The value as text.</summary>
    public static string Write(JsonNode? node) => WriteAsIs(Sort(node));

    /// <summary>The value as text, names in the order in which they stand.</summary>
    public static string WriteAsIs(JsonNode? node) => node?.ToJsonString(Options) ?? "null";

    /// <summary>A short name for what a text says: the first 40 bits of its SHA-256 in base 32.</summary>
    public static string GetId(string text)
    {
        const string Digits = "abcdefghijklmnopqrstuvwxyz234567";
        var bits = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return string.Create(8, bits, static (id, value) =>
        {
            for (var i = 0; i < id.Length; i++)
                id[i] = Digits[(int)((value >> (5 * i)) & 31)];
        });
    }
}
