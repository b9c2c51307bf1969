using System.Text;

namespace Clawlint.Config.Variables;

/// <summary>Puts variables into a string as OpenClaw does: <c>${NAME}</c> becomes the value, <c>$${NAME}</c> becomes <c>${NAME}</c>, all else stays.</summary>
internal static class VariableReader
{
    /// <summary>The string with the variables in it.</summary>
    /// <param name="text">The string as written.</param>
    /// <param name="lookUp">The value of a variable; null or empty where it has none.</param>
    /// <param name="missing">Takes the names without a value.</param>
    public static VariableText Read(string text, Func<string, string?> lookUp, List<string> missing)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return new VariableText(text, HoldsValue: false);
        }

        bool holdsValue = false;
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            if (!TryReadReference(text, i, out int length, out string name, out bool isEscaped))
            {
                result.Append(text[i++]);
                continue;
            }

            string? value = isEscaped ? null : lookUp(name);
            if (!isEscaped && string.IsNullOrEmpty(value))
            {
                missing.Add(name);
                value = null;
            }

            holdsValue |= value is not null;
            result.Append(value ?? $"${{{name}}}");
            i += length;
        }

        return new VariableText(result.ToString(), holdsValue);
    }

    /// <summary>True when a string refers to a variable.</summary>
    public static bool HoldsReference(string text)
    {
        for (int i = text.IndexOf('$', StringComparison.Ordinal); i >= 0 && i < text.Length;)
        {
            bool isReference = TryReadReference(text, i, out int length, out _, out bool isEscaped);
            if (isReference && !isEscaped)
            {
                return true;
            }

            int next = i + (isReference ? length : 1);
            i = next < text.Length ? text.IndexOf('$', next) : -1;
        }

        return false;
    }

    private static bool TryReadReference(string text, int start, out int length, out string name, out bool isEscaped)
    {
        isEscaped = text.AsSpan(start).StartsWith("$${");
        int nameStart = start + (isEscaped ? 3 : 2);
        int end = isEscaped || text.AsSpan(start).StartsWith("${") ? SkipName(text, nameStart) : nameStart;
        bool isReference = end > nameStart && end < text.Length && text[end] == '}';
        name = isReference ? text[nameStart..end] : "";
        length = isReference ? end + 1 - start : 0;
        return isReference;
    }

    /// <summary>The end of a name, <c>[A-Z_][A-Z0-9_]*</c>; its start where there is none.</summary>
    private static int SkipName(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || text[end] == '_' || (end > start && char.IsAsciiDigit(text[end]))))
        {
            end++;
        }

        return end;
    }
}
