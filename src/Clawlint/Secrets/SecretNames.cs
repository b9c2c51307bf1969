using Clawlint.Releases;

namespace Clawlint.Secrets;

/// <summary>Tells by a name (of a key, an option, a header, a variable) whether its value is a credential: <c>schema/secret-names.txt</c>.</summary>
public static class SecretNames
{
    private const int LongestName = 256;

    private static readonly (string Kind, string Text)[] Lines =
        [.. FactLines.Read("secret-names.txt").Select(line => (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]))];

    private static readonly (string Kind, string Text)[] Words = [.. Lines.Where(line => line.Kind is "is" or "ends" or "has")];
    private static readonly string[] Exceptions = [.. Lines.Where(line => line.Kind == "not").Select(line => line.Text)];
    private static readonly string[] Containers = [.. Lines.Where(line => line.Kind == "below").Select(line => line.Text)];

    /// <summary>True for a name whose value is a credential.</summary>
    public static bool IsSecret(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[LongestName];
        var plain = Simplify(name, buffer);
        return HasSecretWord(plain) && !EndsWithException(plain);
    }

    /// <summary>True for the name of an object whose scalar members are credentials, such as <c>headers</c>.</summary>
    public static bool HoldsSecrets(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[LongestName];
        var plain = Simplify(name, buffer);
        foreach (var container in Containers)
        {
            if (plain.SequenceEqual(container))
                return true;
        }

        return false;
    }

    private static bool HasSecretWord(ReadOnlySpan<char> plain)
    {
        foreach (var (kind, text) in Words)
        {
            var fits = kind switch
            {
                "is" => plain.SequenceEqual(text),
                "ends" => plain.EndsWith(text, StringComparison.Ordinal),
                _ => plain.Contains(text, StringComparison.Ordinal),
            };
            if (fits)
                return true;
        }

        return false;
    }

    private static bool EndsWithException(ReadOnlySpan<char> plain)
    {
        foreach (var exception in Exceptions)
        {
            if (plain.EndsWith(exception, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // Without case and separators; of a name too long for one only the end counts.
    private static ReadOnlySpan<char> Simplify(ReadOnlySpan<char> name, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in name.Length > LongestName ? name[^LongestName..] : name)
        {
            if (character is not ('-' or '_' or '.' or ' '))
                buffer[length++] = char.ToLowerInvariant(character);
        }

        return buffer[..length];
    }
}
