using Clawlint.Config;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>Types in plain words.</summary>
internal static class TypeNames
{
    private static readonly (SchemaTypes Type, string Words)[] Names =
    [
        (SchemaTypes.String, "a text"), (SchemaTypes.Number, "a number"), (SchemaTypes.Boolean, "true or false"),
        (SchemaTypes.Array, "a list"), (SchemaTypes.Object, "an object"), (SchemaTypes.Null, "null"),
    ];

    /// <summary>What a schema asks for: <c>a text or a list</c>.</summary>
    public static string Describe(SchemaTypes types)
    {
        var words = Names.Where(name => (types & name.Type) != SchemaTypes.None).Select(static name => name.Words).ToList();
        if ((types & (SchemaTypes.Number | SchemaTypes.Integer)) == SchemaTypes.Integer)
        {
            words.Insert(0, "a whole number");
        }

        return words.Count switch
        {
            0 => "absent",
            1 => words[0],
            _ => string.Join(", ", words.SkipLast(1)) + " or " + words[^1],
        };
    }

    /// <summary>What a value is.</summary>
    public static string Describe(ConfigKind kind) => kind switch
    {
        ConfigKind.Object => "an object",
        ConfigKind.Array => "a list",
        ConfigKind.String => "a text",
        ConfigKind.Number => "a number",
        ConfigKind.True => "true",
        ConfigKind.False => "false",
        ConfigKind.Null => "null",
        _ => "not known",
    };
}
