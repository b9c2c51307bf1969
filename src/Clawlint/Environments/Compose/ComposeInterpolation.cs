using System.Text;

namespace Clawlint.Environments.Compose;

/// <summary>
/// Puts variables into a text as Compose does: <c>$NAME</c>, <c>${NAME}</c>, <c>:-</c> and <c>-</c> for a default, <c>:+</c> and <c>+</c> for another text
/// where one is set, <c>:?</c> and <c>?</c> for one that must be, <c>$$</c> for a dollar sign. Defaults may hold references again.
/// </summary>
/// <param name="lookUp">A variable's value; null where it has none that is known.</param>
internal sealed class ComposeInterpolation(Func<string, string?> lookUp)
{
    private const int MaxDepth = 8;

    private readonly List<string> _missing = [];
    private bool _hasReference;
    private bool _isUnknown;

    /// <summary>Puts variables into a text.</summary>
    public static ComposeText Read(string text, Func<string, string?> lookUp)
    {
        var interpolation = new ComposeInterpolation(lookUp);
        string value = interpolation.Expand(text, MaxDepth);
        return new(text, interpolation._isUnknown ? null : value, [.. interpolation._missing.Distinct(StringComparer.Ordinal)])
        {
            IsLiteral = !interpolation._hasReference,
        };
    }

    private string Expand(string text, int depth)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i++]);
            }
            else if (text[i + 1] == '$')
            {
                result.Append('$');
                i += 2;
            }
            else if (text[i + 1] == '{' && FindClosing(text, i + 2) is var end and >= 0 && depth > 0)
            {
                result.Append(ExpandBraced(text[(i + 2)..end], depth));
                i = end + 1;
            }
            else
            {
                int nameEnd = SkipName(text, i + 1);
                result.Append(nameEnd > i + 1 ? Require(text[(i + 1)..nameEnd]) : "$");
                i = Math.Max(nameEnd, i + 1);
            }
        }

        return result.ToString();
    }

    private string ExpandBraced(string inner, int depth)
    {
        int nameEnd = SkipName(inner, 0);
        string name = inner[..nameEnd];
        string rest = inner[nameEnd..];
        bool minds = rest.StartsWith(':');
        string alternative = rest.Length > (minds ? 2 : 1) ? rest[(minds ? 2 : 1)..] : "";
        string? value = lookUp(name);
        bool isSet = minds ? !string.IsNullOrEmpty(value) : value is not null;
        _hasReference = true;
        return (rest.Length > (minds ? 1 : 0) ? rest[minds ? 1 : 0] : ' ') switch
        {
            '-' => isSet ? value! : Expand(alternative, depth - 1),
            '+' => isSet ? Expand(alternative, depth - 1) : "",
            '?' => isSet ? value! : Miss(name),
            _ => Require(name),
        };
    }

    private string Require(string name)
    {
        _hasReference = true;
        return lookUp(name) ?? Miss(name);
    }

    private string Miss(string name)
    {
        _missing.Add(name);
        _isUnknown = true;
        return "";
    }

    private static int FindClosing(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '}' && depth-- == 0)
            {
                return i;
            }

            depth += text[i] == '{' && text[i - 1] == '$' ? 1 : 0;
        }

        return -1;
    }

    private static int SkipName(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '_' || (end > start && char.IsAsciiDigit(text[end]))))
        {
            end++;
        }

        return end;
    }
}
