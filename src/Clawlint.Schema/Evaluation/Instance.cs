using Clawlint.Config;

namespace Clawlint.Schema.Evaluation;

/// <summary>The values of a document as schemas see them: each by its number, and a member's name by the complement of the member's.</summary>
internal readonly struct Instance(ConfigDocument document)
{
    /// <summary>Names and strings up to this length are read without allocating.</summary>
    public const int BufferLength = 256;

    /// <summary>Whether a number means a member's name.</summary>
    public static bool IsName(int instance) => instance < 0;

    /// <summary>The value, or the member whose name is meant.</summary>
    public ConfigNode GetNode(int instance) => document.GetNode(instance < 0 ? ~instance : instance);

    /// <summary>What the value is.</summary>
    public ConfigKind GetKind(int instance) => instance < 0 ? ConfigKind.String : GetNode(instance).Kind;

    /// <summary>The characters of a string or name, in the buffer where they fit.</summary>
    public ReadOnlySpan<char> GetText(int instance, Span<char> buffer) =>
        instance < 0 ? GetNode(instance).GetName(buffer) : GetNode(instance).GetString(buffer);

    /// <summary>Whether a value is of one of some types. Infinity and NaN, which JSON5 can write, are of none.</summary>
    public bool IsOfType(int instance, ConfigKind kind, SchemaTypes types) => kind switch
    {
        ConfigKind.Object => (types & SchemaTypes.Object) != SchemaTypes.None,
        ConfigKind.Array => (types & SchemaTypes.Array) != SchemaTypes.None,
        ConfigKind.String => (types & SchemaTypes.String) != SchemaTypes.None,
        ConfigKind.True or ConfigKind.False => (types & SchemaTypes.Boolean) != SchemaTypes.None,
        ConfigKind.Null => (types & SchemaTypes.Null) != SchemaTypes.None,
        ConfigKind.Number => IsNumberOfType(GetNode(instance).AsNumber()!.Value, types),
        _ => true,
    };

    /// <summary>Whether a value or name equals a schema's value.</summary>
    public bool IsValue(int instance, SchemaValue value)
    {
        if (instance >= 0)
            return ValueComparer.AreEqual(GetNode(instance), value);
        Span<char> buffer = stackalloc char[BufferLength];
        return value.IsString(GetText(instance, buffer));
    }

    private static bool IsNumberOfType(double number, SchemaTypes types) =>
        double.IsFinite(number)
        && ((types & SchemaTypes.Number) != SchemaTypes.None || ((types & SchemaTypes.Integer) != SchemaTypes.None && Math.Floor(number) == number));
}
