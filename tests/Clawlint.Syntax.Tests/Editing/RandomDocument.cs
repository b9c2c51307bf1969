using System.Globalization;
using System.Text;

namespace Clawlint.Syntax.Tests.Editing;

/// <summary>Writes a config in one of the many ways in which people write them, by chance.</summary>
internal sealed class RandomDocument
{
    private static readonly string[] Names = ["a", "b", "gateway", "auth", "token", "x-y", "ü", "$ref", "c", "d", "e", "list", "1st"];
    private static readonly string[] Strings = ["", "text", "it's", "say \\\"hi\\\"", "tab\\t", "# no comment", "// none", "{ }", "ünï", "/* none */", "a,b"];
    private static readonly string[] Numbers = ["0", "1", "-2.5", "1e3", "18789"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly bool _isStrict;
    private readonly bool _hasTrailingCommas;
    private readonly bool _isCompact;
    private readonly string _newLine;
    private readonly string _unit;
    private int _comments;

    private RandomDocument(int seed)
    {
        _random = new Random(seed);
        _isStrict = Chance(3);
        _hasTrailingCommas = !_isStrict && Chance(2);
        _isCompact = Chance(5);
        _newLine = Pick("\n", "\n", "\r\n");
        _unit = Pick("  ", "    ", "\t");
    }

    public static string Write(int seed)
    {
        var document = new RandomDocument(seed);
        document._text.Append(document.Chance(8) ? "\uFEFF" : "");
        document.WriteComments("");
        document.WriteObject("", depth: 0);
        document._text.Append(document.Chance(2) ? document._newLine : "");
        return document._text.ToString();
    }

    private bool Chance(int n) => _random.Next(n) == 0;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private bool HasComment(int n) => !_isStrict && Chance(n);

    private string BlockComment() => string.Create(CultureInfo.InvariantCulture, $"/* c{_comments++}, don't */");

    private string LineComment() => string.Create(CultureInfo.InvariantCulture, $"// c{_comments++} \"said\"");

    private void WriteValue(string indentation, int depth)
    {
        switch (_random.Next(depth > 3 ? 4 : 7))
        {
            case 0:
                _text.Append(Pick("true", "false", "null"));
                break;
            case 1:
                _text.Append(Pick(Numbers));
                break;
            case 2 or 3:
                WriteString(Pick(Strings));
                break;
            case 4:
                WriteArray(indentation, depth);
                break;
            default:
                WriteObject(indentation, depth);
                break;
        }
    }

    private void WriteString(string escaped)
    {
        if (_isStrict || Chance(2))
            _text.Append('"').Append(escaped).Append('"');
        else if (Chance(6))
            _text.Append("'one \\").Append(_newLine).Append("    two'");
        else
            _text.Append('\'').Append(escaped.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append('\'');
    }

    private void WriteObject(string indentation, int depth)
    {
        var names = Names.OrderBy(_ => _random.Next()).Take(_random.Next(depth == 0 ? 1 : 0, 5)).ToArray();
        WriteContainer('{', '}', indentation, names.Length, i =>
        {
            WriteKey(names[i]);
            _text.Append(_isCompact ? ":" : ": ");
            if (HasComment(15))
                _text.Append(BlockComment()).Append(' ');
            WriteValue(indentation + _unit, depth + 1);
        });
    }

    private void WriteArray(string indentation, int depth) =>
        WriteContainer('[', ']', indentation, _random.Next(4), _ => WriteValue(indentation + _unit, depth + 1));

    private void WriteKey(string name)
    {
        if (!_isStrict && Chance(2) && name is not ("x-y" or "1st"))
            _text.Append(name);
        else if (!_isStrict && Chance(3))
            _text.Append('\'').Append(name).Append('\'');
        else
            _text.Append('"').Append(name).Append('"');
    }

    private void WriteContainer(char open, char close, string indentation, int count, Action<int> writeChild)
    {
        _text.Append(open);
        var isMultiLine = !_isCompact && !Chance(3);
        if (isMultiLine)
            WriteLines(indentation + _unit, count, writeChild);
        else
            WriteLine(count, writeChild);
        if (isMultiLine && (count > 0 || _text[^1] != open || Chance(2)))
            _text.Append(_newLine).Append(indentation);
        _text.Append(close);
    }

    private void WriteLines(string indentation, int count, Action<int> writeChild)
    {
        if (HasComment(8))
            _text.Append(' ').Append(LineComment());
        for (var i = 0; i < count; i++)
        {
            _text.Append(_newLine).Append(Chance(8) ? _newLine : "");
            WriteComments(indentation);
            _text.Append(indentation);
            if (HasComment(15))
                _text.Append(BlockComment()).Append(' ');
            writeChild(i);
            if (HasComment(15))
                _text.Append(' ').Append(BlockComment());
            _text.Append(i < count - 1 || _hasTrailingCommas ? "," : "");
            if (HasComment(6))
                _text.Append(' ').Append(Chance(2) ? BlockComment() : LineComment());
        }

        if (HasComment(8))
            _text.Append(_newLine).Append(indentation).Append(LineComment());
    }

    private void WriteLine(int count, Action<int> writeChild)
    {
        var padding = _isCompact || Chance(2) ? "" : " ";
        for (var i = 0; i < count; i++)
        {
            _text.Append(i == 0 ? padding : _isCompact ? "" : " ");
            if (HasComment(15))
                _text.Append(BlockComment()).Append(' ');
            writeChild(i);
            if (HasComment(15))
                _text.Append(' ').Append(BlockComment());
            _text.Append(i < count - 1 ? "," : "");
        }

        _text.Append(count == 0 ? "" : padding);
    }

    private void WriteComments(string indentation)
    {
        while (HasComment(6))
        {
            _text.Append(indentation).Append(Chance(2) ? BlockComment() : LineComment()).Append(_newLine);
            if (Chance(3))
                _text.Append(_newLine);
        }
    }
}
