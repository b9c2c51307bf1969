using System.Globalization;
using System.Text;

namespace Clawlint.Config;

/// <summary>Reads a config path into its steps.</summary>
internal sealed class ConfigPathReader
{
    private const string AnyName = "*";

    private readonly string _path;
    private readonly bool _isPattern;
    private readonly List<ConfigPathStep> _steps = [];
    private int _position;

    private ConfigPathReader(string path, bool isPattern) => (_path, _isPattern) = (path, isPattern);

    /// <summary>The steps; null where the text is not a config path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isPattern">Whether <c>*</c>, <c>[]</c> and names that begin with a digit or a dash may be steps too.</param>
    public static List<ConfigPathStep>? Read(string path, bool isPattern = false)
    {
        var reader = new ConfigPathReader(path, isPattern);
        return reader.ReadSteps() ? reader._steps : null;
    }

    private bool ReadSteps()
    {
        while (_position < _path.Length)
        {
            bool isRead = _path[_position] == '[' ? ReadBracket() : ReadName();
            if (!isRead)
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadName()
    {
        if (_steps.Count > 0 && !Skip('.'))
        {
            return false;
        }

        int start = _position;
        if (_isPattern && Skip(AnyName[0]))
        {
            _steps.Add(new ConfigPathStep(AnyName, -1));
            return true;
        }

        if (start >= _path.Length || !(_isPattern ? ConfigPath.IsNamePart(_path[start]) : ConfigPath.IsNameStart(_path[start])))
        {
            return false;
        }

        while (_position < _path.Length && ConfigPath.IsNamePart(_path[_position]))
        {
            _position++;
        }

        _steps.Add(new ConfigPathStep(_path[start.._position], -1));
        return true;
    }

    private bool ReadBracket()
    {
        _position++;
        if (_position < _path.Length && _path[_position] == '"')
        {
            _position++;
            string? name = ReadQuoted();
            if (name is null)
            {
                return false;
            }

            _steps.Add(new ConfigPathStep(name, -1));
            return Skip(']');
        }

        if (_isPattern && (Skip(']') || (Skip(AnyName[0]) && Skip(']'))))
        {
            _steps.Add(new ConfigPathStep(null, 0));
            return true;
        }

        int start = _position;
        while (_position < _path.Length && char.IsAsciiDigit(_path[_position]))
        {
            _position++;
        }

        if (!int.TryParse(_path.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out int element))
        {
            return false;
        }

        _steps.Add(new ConfigPathStep(null, element));
        return Skip(']');
    }

    /// <summary>The text up to the closing quote, escapes decoded; null where it is malformed.</summary>
    private string? ReadQuoted()
    {
        var name = new StringBuilder();
        while (_position < _path.Length)
        {
            char c = _path[_position++];
            if (c == '"')
            {
                return name.ToString();
            }

            if (c == '\\')
            {
                if (!ReadEscape(out c))
                {
                    return null;
                }
            }

            name.Append(c);
        }

        return null;
    }

    private bool ReadEscape(out char c)
    {
        c = _position < _path.Length ? _path[_position++] : '\0';
        switch (c)
        {
            case '"' or '\\' or '/':
                return true;
            case 'n':
                c = '\n';
                return true;
            case 'r':
                c = '\r';
                return true;
            case 't':
                c = '\t';
                return true;
            case 'b':
                c = '\b';
                return true;
            case 'f':
                c = '\f';
                return true;
            case 'u':
                return ReadCodeUnit(out c);
            default:
                return false;
        }
    }

    private bool ReadCodeUnit(out char c)
    {
        c = '\0';
        if (_position + 4 > _path.Length
            || !ushort.TryParse(_path.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
        {
            return false;
        }

        _position += 4;
        c = (char)unit;
        return true;
    }

    private bool Skip(char c)
    {
        if (_position >= _path.Length || _path[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }
}
