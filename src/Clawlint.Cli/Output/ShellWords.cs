using System.Globalization;
using System.Text;

namespace Clawlint.Cli.Output;

/// <summary>Writes an argument list as a line that a POSIX shell reads back as the same arguments.</summary>
public static class ShellWords
{
    /// <summary>The line. Nothing in it acts on the terminal: such characters are written as <c>$'\x1b'</c>.</summary>
    public static string Join(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quote));

    private static string Quote(string argument)
    {
        if (argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '=' or ':' or ',' or '~' or '+' or '@' or '%'))
            return argument[0] == '~' ? $"'{argument}'" : argument;
        return TerminalText.Escape(argument) == argument ? $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'" : QuoteBytes(argument);
    }

    private static string QuoteBytes(string argument)
    {
        var builder = new StringBuilder("$'");
        foreach (var value in Encoding.UTF8.GetBytes(argument))
        {
            if (value is >= 0x20 and < 0x7f and not (byte)'\'' and not (byte)'\\')
                builder.Append((char)value);
            else
                builder.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
        }

        return builder.Append('\'').ToString();
    }
}
