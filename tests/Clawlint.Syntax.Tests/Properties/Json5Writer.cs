using System.Globalization;
using System.Text;

namespace Clawlint.Syntax.Tests.Properties;

/// <summary>Writes random documents in every form that JSON5 allows, and beside each the value that it means.</summary>
internal sealed class Json5Writer
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();

    private Json5Writer(int seed) => _random = new Random(seed);

    /// <summary>The document of a seed and its value in the form of <see cref="Support.CanonicalValue"/>.</summary>
    public static (string Text, string Value) Write(int seed)
    {
        var writer = new Json5Writer(seed);
        if (writer._random.Next(10) == 0)
            writer._text.Append('\uFEFF');
        writer.WriteTrivia();
        var value = writer.WriteValue(0);
        writer.WriteTrivia();
        if (writer._random.Next(10) == 0)
            writer._text.Append("// the end");
        return (writer._text.ToString(), value);
    }

    private T Pick<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    private string WriteValue(int depth) => _random.Next(depth > 4 ? 4 : 7) switch
    {
        0 => WriteWord(),
        1 => WriteNumber(),
        2 or 3 => WriteString(Pick('"', '"', '\'')),
        4 => WriteArray(depth),
        _ => WriteObject(depth),
    };

    private string WriteWord()
    {
        var word = Pick("true", "false", "null");
        _text.Append(word);
        return word;
    }

    private string WriteNumber()
    {
        var (text, value) = Pick(
            ("0", 0.0), ("-0", -0.0), ("18789", 18789), ("1.5e3", 1500), ("-12E-2", -0.12), ("9007199254740993", 9007199254740992),
            ("+7", 7), (".5", 0.5), ("5.", 5), ("0x1F", 31), ("-0xff", -255), ("Infinity", double.PositiveInfinity),
            ("-Infinity", double.NegativeInfinity), ("NaN", double.NaN), ("1e400", double.PositiveInfinity), ("0x20000000000001", 9007199254740992));
        _text.Append(text);
        var bits = double.IsNaN(value) ? 0x7ff8000000000000 : (ulong)BitConverter.DoubleToInt64Bits(value);
        return string.Create(CultureInfo.InvariantCulture, $"#{bits:x16}");
    }

    private string WriteString(char quote)
    {
        var value = new StringBuilder();
        _text.Append(quote);
        for (var i = _random.Next(8); i > 0; i--)
        {
            var (text, meaning) = Pick(
                ("token", "token"), (" ", " "), (", ", ", "), ("é", "é"), ("\U0001F980", "\U0001F980"), ("{{x}}", "{{x}}"), ("# no comment", "# no comment"),
                ("\\n", "\n"), ("\\\\", "\\"), ("\\\"", "\""), ("\\'", "'"), ("\\u00e9", "é"), ("\\ud800", "\ud800"), ("\\x41", "A"), ("\\0", "\0"),
                ("\\v", "\v"), ("\\\n", ""), ("\\\r\n", ""), ("\\\u2028", ""), ("\\q", "q"), ("\t", "\t"), ("\u2028", "\u2028"), ("//", "//"), ("“”", "“”"));
            _text.Append(text);
            value.Append(meaning);
        }

        _text.Append(quote);
        return Quote(value.ToString());
    }

    private string WriteArray(int depth)
    {
        var values = new List<string>();
        _text.Append('[');
        WriteTrivia();
        for (var i = _random.Next(4); i > 0; i--)
        {
            values.Add(WriteValue(depth + 1));
            WriteTrivia();
            WriteComma(isLast: i == 1);
        }

        _text.Append(']');
        return "[" + string.Join(',', values) + "]";
    }

    private string WriteObject(int depth)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        _text.Append('{');
        WriteTrivia();
        for (var i = _random.Next(5); i > 0; i--)
        {
            var (text, name) = Pick(
                ("mode", "mode"), ("\"gateway\"", "gateway"), ("'auth'", "auth"), ("$include", "$include"), ("\"a b\"", "a b"), ("über", "über"),
                ("\\u0061b", "ab"), ("__proto__", "__proto__"), ("\"\"", ""), ("true", "true"), ("Infinity", "Infinity"), ("\"\\u0041\"", "A"));
            _text.Append(text);
            WriteTrivia();
            _text.Append(':');
            WriteTrivia();
            members[Quote(name)] = WriteValue(depth + 1);
            WriteTrivia();
            WriteComma(isLast: i == 1);
        }

        _text.Append('}');
        return "{" + string.Join(',', members.OrderBy(member => Unquote(member.Key), StringComparer.Ordinal).Select(member => member.Key + ":" + member.Value)) + "}";
    }

    private void WriteComma(bool isLast)
    {
        if (!isLast || _random.Next(3) == 0)
            _text.Append(',');
        WriteTrivia();
    }

    private void WriteTrivia()
    {
        for (var i = _random.Next(3); i > 0; i--)
            _text.Append(Pick(" ", "  ", "\n", "\r\n", "\t", "\r", "\u00A0", "\u2028", "\uFEFF", "// note\n", "/* a\n b */", "/**/", "\n    ", "\v", "\u3000"));
    }

    private static string Quote(string value)
        => "\"" + string.Concat(value.Select(unit => unit is >= ' ' and < '\x7F' and not '"' and not '\\' ? unit.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"))) + "\"";

    private static string Unquote(string quoted) => System.Text.RegularExpressions.Regex.Replace(
        quoted, "\\\\u([0-9a-f]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
}
