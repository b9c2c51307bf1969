using Clawlint.Schema;

namespace Clawlint.Settings;

/// <summary>The JSON Schema of settings. What it cannot say (which rules there are, and which releases) the rules about settings check.</summary>
public static class SettingsSchema
{
    /// <summary>The address under which editors find the published schema.</summary>
    public const string Uri = "https://json.schemastore.org/clawlint.json";

    private static readonly Lazy<JsonSchema> Compiled = new(static () => JsonSchema.Compile(ReadText()));

    /// <summary>The schema, compiled when first asked for.</summary>
    public static JsonSchema Schema => Compiled.Value;

    /// <summary>The schema as it is written, in UTF-8; the published one names all rules besides.</summary>
    public static byte[] ReadText()
    {
        using var stream = typeof(SettingsSchema).Assembly.GetManifestResourceStream("settings.schema.json")!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
