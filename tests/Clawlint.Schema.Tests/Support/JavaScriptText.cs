using System.Globalization;
using System.Text;

namespace Clawlint.Schema.Tests.Support;

/// <summary>JSON strings with lone surrogates, which .NET's reader refuses.</summary>
internal static class JavaScriptText
{
    public static string Unescape(string escaped)
    {
        var text = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }

            var letter = escaped[++i];
            if (letter == 'u')
            {
                text.Append((char)ushort.Parse(escaped.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(letter switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => letter });
        }

        return text.ToString();
    }
}
