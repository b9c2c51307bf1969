using System.Text;
using Clawlint.Config;
using Clawlint.Schema;
using Clawlint.Secrets;
using Clawlint.Syntax.Editing;

namespace Clawlint.LanguageServer.Features.Completion;

/// <summary>An object with all that it needs, as a snippet: the user goes from place to place and fills in.</summary>
/// <param name="style">How the file around is written.</param>
internal sealed class BlockSnippet(EditStyle style)
{
    // What needs more is no block that a person fills in.
    private const int MaxDepth = 4;

    private int _places;

    /// <summary>A member that holds an object.</summary>
    /// <param name="path">The path of the object around.</param>
    /// <param name="name">The member's name; null where the user makes it up.</param>
    /// <param name="schemas">What may stand there.</param>
    /// <param name="wanted">Keys that it gets beside those that the schema requires.</param>
    public string Member(IReadOnlyList<string> path, string? name, IReadOnlyList<SchemaNode> schemas, IReadOnlyList<string> wanted)
    {
        var key = name is null ? style.FormatString($"${{{++_places}:name}}") : style.FormatKey(name);
        return key + style.Colon + Object([.. path, name ?? "*"], schemas, wanted, 0);
    }

    /// <summary>The keys of a block, in the order in which they are written: those of the schema first.</summary>
    public static List<string> KeysOf(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<string> wanted)
    {
        var keys = new List<string>();
        foreach (var schema in schemas)
            keys.AddRange(schema.Required.Where(key => !keys.Contains(key)));
        keys.AddRange(wanted.Where(key => !keys.Contains(key) && SchemaPaths.FindBelow(schemas, new ConfigPathStep(key, -1)).Count > 0));
        return keys;
    }

    private string Object(IReadOnlyList<string> path, IReadOnlyList<SchemaNode> schemas, IReadOnlyList<string> wanted, int depth)
    {
        var text = new StringBuilder("{ ");
        foreach (var key in KeysOf(schemas, wanted))
        {
            if (text.Length > 2)
                text.Append(", ");
            text.Append(style.FormatKey(key)).Append(style.Colon).Append(Value([.. path, key], SchemaPaths.FindBelow(schemas, new ConfigPathStep(key, -1)), depth + 1));
        }

        return text.Append(" \\}").ToString();
    }

    private string Value(IReadOnlyList<string> path, IReadOnlyList<SchemaNode> schemas, int depth)
    {
        var types = Completions.ExpectationOf(schemas).Types;
        if (SecretPaths.Contains(path))
            return style.FormatString($"${{{++_places}:{Variable(path)}}}");
        if (types.HasFlag(SchemaTypes.String))
            return style.FormatString($"${++_places}");
        if (types.HasFlag(SchemaTypes.Object) && depth < MaxDepth && KeysOf(schemas, []).Count > 0)
            return Object(path, schemas, [], depth);
        if (types.HasFlag(SchemaTypes.Array))
            return $"[{Element(path, SchemaPaths.FindBelow(schemas, new ConfigPathStep(null, 0)), depth)}]";
        return types.HasFlag(SchemaTypes.Object) ? $"{{${++_places}\\}}" : $"${++_places}";
    }

    private string Element(IReadOnlyList<string> path, IReadOnlyList<SchemaNode> schemas, int depth) =>
        depth < MaxDepth && Completions.ExpectationOf(schemas).Types == SchemaTypes.Object && KeysOf(schemas, []).Count > 0
            ? Object([.. path, "[]"], schemas, [], depth)
            : $"${++_places}";

    /// <summary>A credential belongs in a variable: the channel's or provider's name and the key's, as variables are written.</summary>
    private static string Variable(IReadOnlyList<string> path)
    {
        var name = new StringBuilder();
        foreach (var letter in (path[^2] == "*" ? "" : path[^2] + "-") + path[^1])
        {
            if (char.IsAsciiLetterUpper(letter))
                name.Append('_');
            name.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_');
        }

        return $"\\${{{name}\\}}";
    }
}
