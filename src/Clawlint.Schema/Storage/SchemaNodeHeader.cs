namespace Clawlint.Schema.Storage;

/// <summary>
/// The first word of a node: bits 0 to 6 its types as a set, bit 7 whether it is <c>true</c> or <c>false</c>, bits 8 to 10 how
/// many types were written, then three bits for each of them in the order in which they were written.
/// </summary>
internal static class SchemaNodeHeader
{
    /// <summary>The schema <c>false</c>.</summary>
    public const uint False = BooleanBit;

    /// <summary>The schema <c>true</c>.</summary>
    public const uint True = BooleanBit | (uint)SchemaTypes.All;

    private const uint BooleanBit = 1 << 7;

    private static readonly string[] Names = ["null", "boolean", "object", "array", "number", "integer", "string"];

    /// <summary>The header of a schema that names some types; of one that names none, all are allowed.</summary>
    /// <exception cref="SchemaException">A name is not a type's.</exception>
    public static uint Create(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return (uint)SchemaTypes.All;
        var header = (uint)Math.Min(names.Count, Names.Length) << 8;
        for (var i = 0; i < names.Count && i < Names.Length; i++)
        {
            var type = Array.IndexOf(Names, names[i]);
            if (type < 0)
                throw new SchemaException($"\"{names[i]}\" is not a type of JSON Schema.");
            header |= 1u << type;
            header |= (uint)type << (11 + (3 * i));
        }

        return header;
    }

    /// <summary>The types as a set; a number's type includes integers.</summary>
    public static SchemaTypes GetTypes(uint header) => (SchemaTypes)(header & (uint)SchemaTypes.All);

    /// <summary>Whether the schema is <c>true</c> or <c>false</c>.</summary>
    public static bool IsBoolean(uint header) => (header & BooleanBit) != 0;

    /// <summary>The types' names in the order in which they were written.</summary>
    public static IEnumerable<string> GetTypeNames(uint header)
    {
        var count = (header >> 8) & 7;
        for (var i = 0; i < count; i++)
            yield return Names[(header >> (11 + (3 * i))) & 7];
    }
}
