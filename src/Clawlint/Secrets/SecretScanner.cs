using System.Text;
using System.Text.RegularExpressions;
using Clawlint.Syntax;

namespace Clawlint.Secrets;

/// <summary>Finds by its looks what a parser cannot tell: in comments, keys, broken strings and free text.</summary>
internal static class SecretScanner
{
    // What people write after "token:" when they speak of one.
    private static readonly HashSet<string> PlainWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "null", "undefined", "none", "string", "number", "object", "boolean", "array", "value", "expected", "received",
        "missing", "required", "invalid", "unset", "mismatch", "wrong", "unknown", "empty", "must", "not", "is", "was", "has", "the", "a", "an",
        "or", "and", "to", "for", "in", "from", "with", "as", "if", "on", "of", "at", "set", "no", "bearer", "basic", "bot", "token", "password", "auto", "env", "file", "exec", "store",
    };

    /// <summary>The spans of what looks like a credential, in any order.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="offset">What is added to every place.</param>
    public static List<TextSpan> Scan(ReadOnlySpan<byte> bytes, int offset = 0)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var spans = new List<TextSpan>();
        Add(CredentialPatterns.Pem());
        Add(CredentialPatterns.Prefixed());
        Add(CredentialPatterns.UserInformation());
        Add(CredentialPatterns.AuthorizationScheme());
        AddNamed(CredentialPatterns.Assignment());
        AddNamed(CredentialPatterns.Option());
        foreach (var (start, end) in RandomText.Find(text))
            spans.Add(TextSpan.FromBounds(offset + start, offset + end));
        return spans;

        void Add(Regex pattern)
        {
            foreach (Match match in pattern.Matches(text))
            {
                var secret = match.Groups["secret"];
                if (!Placeholder.IsPlaceholder(secret.Value))
                    spans.Add(new TextSpan(offset + secret.Index, secret.Length));
            }
        }

        // The search goes on right after the separator: the value of one name may hold the next.
        void AddNamed(Regex pattern)
        {
            for (var match = pattern.Match(text); match.Success;)
            {
                var next = match.Index + match.Length;
                if (SecretNames.IsSecret(match.Groups["name"].ValueSpan))
                {
                    foreach (var value in NamedValue.ReadAll(text, next).Where(value => IsCredential(text, value)))
                    {
                        spans.Add(TextSpan.FromBounds(offset + value.Start, offset + value.End));
                        next = value.End;
                    }
                }

                match = pattern.Match(text, next);
            }
        }
    }

    private static bool IsCredential(string text, NamedValue value)
    {
        var content = text[value.Start..value.End];
        return !Placeholder.IsPlaceholder(content) && (value.IsQuoted || !PlainWords.Contains(content.TrimEnd('.', ':', '!', '?')));
    }
}
