using System.Text;

namespace Clawlint.Secrets;

/// <summary>Tells by a name (of a key, an option, a header, a variable) whether its value is a credential: <c>schema/secret-names.txt</c>.</summary>
public static class SecretNames
{
    private static readonly (string Kind, string Text)[] Lines =
        [.. SecretFacts.ReadLines("secret-names.txt").Select(line => (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]))];

    /// <summary>True for a name whose value is a credential.</summary>
    public static bool IsSecret(string name)
    {
        var plain = Simplify(name);
        var isSecret = false;
        foreach (var (kind, text) in Lines)
        {
            isSecret = kind switch
            {
                "is" => isSecret || plain == text,
                "ends" => isSecret || plain.EndsWith(text, StringComparison.Ordinal),
                "has" => isSecret || plain.Contains(text, StringComparison.Ordinal),
                "not" => isSecret && !plain.EndsWith(text, StringComparison.Ordinal),
                _ => isSecret,
            };
        }

        return isSecret;
    }

    /// <summary>True for the name of an object whose scalar members are credentials, such as <c>headers</c>.</summary>
    public static bool HoldsSecrets(string name)
    {
        var plain = Simplify(name);
        return Array.Exists(Lines, line => line.Kind == "below" && line.Text == plain);
    }

    private static string Simplify(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is not ('-' or '_' or '.' or ' '))
                builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }
}
