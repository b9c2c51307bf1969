using System.Globalization;
using System.Text;

namespace Clawlint.Syntax.Lexing;

/// <summary>Writes values as strict JSON.</summary>
internal static class JsonText
{
    /// <summary>A string in double quotes; only what must be escaped is.</summary>
    public static string Quote(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            switch (unit)
            {
                case '"': result.Append("\\\""); break;
                case '\\': result.Append("\\\\"); break;
                case '\n': result.Append("\\n"); break;
                case '\r': result.Append("\\r"); break;
                case '\t': result.Append("\\t"); break;
                case < ' ': result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"); break;
                default: result.Append(unit); break;
            }
        }

        return result.Append('"').ToString();
    }
}
