using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Clawlint.Syntax.Editing;

/// <summary>Writes a JSON value in the style of the place where it goes. Numbers and the insides of strings stay as they are written.</summary>
internal static class JsonPrinter
{
    private const int OneLineLimit = 60;

    /// <summary>Prints a value.</summary>
    /// <param name="json">Strict JSON.</param>
    /// <param name="style">The style.</param>
    /// <param name="indentation">The indentation of the line that the value begins on.</param>
    /// <param name="multiLine">Whether objects and arrays go over several lines.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static string Print(string json, EditStyle style, string indentation, bool multiLine)
    {
        using var document = JsonDocument.Parse(json);
        var builder = new StringBuilder(json.Length);
        Print(document.RootElement, style, indentation, multiLine, builder);
        return builder.ToString();
    }

    private static void Print(JsonElement element, EditStyle style, string indentation, bool multiLine, StringBuilder builder)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                PrintObject(element, style, indentation, multiLine, builder);
                break;
            case JsonValueKind.Array:
                PrintArray(element, style, indentation, multiLine, builder);
                break;
            case JsonValueKind.String:
                builder.Append(style.FormatString(element.GetRawText()[1..^1]));
                break;
            default:
                builder.Append(element.GetRawText());
                break;
        }
    }

    private static void PrintObject(JsonElement element, EditStyle style, string indentation, bool multiLine, StringBuilder builder)
    {
        builder.Append('{');
        var isFirst = true;
        foreach (var property in element.EnumerateObject())
        {
            Separate(style, indentation, multiLine, isFirst, style.Padding, builder);
            builder.Append(style.FormatKey(property.Name)).Append(style.Colon);
            Print(property.Value, style, indentation + style.Unit, multiLine, builder);
            isFirst = false;
        }

        Close(style, indentation, multiLine, isFirst, style.Padding, builder);
        builder.Append('}');
    }

    private static void PrintArray(JsonElement element, EditStyle style, string indentation, bool multiLine, StringBuilder builder)
    {
        var lines = multiLine && !(style.OneLineArrays && IsShortAndFlat(element));
        builder.Append('[');
        var isFirst = true;
        foreach (var item in element.EnumerateArray())
        {
            Separate(style, indentation, lines, isFirst, "", builder);
            Print(item, style, indentation + style.Unit, lines, builder);
            isFirst = false;
        }

        Close(style, indentation, lines, isFirst, "", builder);
        builder.Append(']');
    }

    private static void Separate(EditStyle style, string indentation, bool lines, bool isFirst, string padding, StringBuilder builder)
    {
        if (!isFirst)
            builder.Append(',');
        if (lines)
            builder.Append(style.NewLine).Append(indentation).Append(style.Unit);
        else
            builder.Append(isFirst ? padding : style.Space);
    }

    private static void Close(EditStyle style, string indentation, bool lines, bool isEmpty, string padding, StringBuilder builder)
    {
        if (isEmpty)
            return;
        if (lines)
            builder.Append(style.TrailingComma ? "," : "").Append(style.NewLine).Append(indentation);
        else
            builder.Append(padding);
    }

    private static bool IsShortAndFlat(JsonElement array)
    {
        foreach (var element in array.EnumerateArray())
        {
            if (element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                return false;
        }

        return array.GetRawText().Length <= OneLineLimit;
    }

    /// <summary>True for a name that needs no quotes in JSON5; names beyond ASCII are quoted all the same.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            return false;
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '$'))
                return false;
        }

        return true;
    }

    /// <summary>The inside of a strict JSON string for a text; lone surrogates and line separators are escaped.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                builder.Append(character).Append(text[++i]);
            else if (character is '"' or '\\')
                builder.Append('\\').Append(character);
            else if (character == '\n')
                builder.Append("\\n");
            else if (character < ' ' || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                builder.Append(character);
        }

        return builder.ToString();
    }
}
