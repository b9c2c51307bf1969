using Clawlint.Secrets;

namespace Clawlint.Rules.Secrets;

/// <summary>Finds credentials in URLs.</summary>
internal static class UrlCredential
{
    /// <summary>True for a text that is a URL with a password before its host, or a parameter whose name is that of a credential; references and placeholders are none.</summary>
    public static bool IsIn(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0 || !text.AsSpan(0, scheme).ContainsOnlyLetters() || text.AsSpan().ContainsAny(' ', '\n'))
        {
            return false;
        }

        string rest = text[(scheme + 3)..];
        int end = rest.AsSpan().IndexOfAny('/', '?', '#');
        string authority = end < 0 ? rest : rest[..end];
        return HasPassword(authority) || HasParameter(rest);
    }

    private static bool HasPassword(string authority)
    {
        int at = authority.LastIndexOf('@');
        int colon = at < 0 ? -1 : authority.IndexOf(':', 0, at);
        return colon >= 0 && IsCredential(authority[(colon + 1)..at]);
    }

    private static bool HasParameter(string rest)
    {
        int question = rest.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return false;
        }

        string query = rest[(question + 1)..];
        foreach (string parameter in query.Split('&', '#'))
        {
            int equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && IsSecretName(parameter[..equals]) && IsCredential(parameter[(equals + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSecretName(string name) => name == "key" || SecretNames.IsSecret(name);

    private static bool IsCredential(string text) => text.Length > 0 && !text.Contains('$', StringComparison.Ordinal) && !Placeholder.IsPlaceholder(text) && text is not ("password" or "pass" or "token");

    private static bool ContainsOnlyLetters(this ReadOnlySpan<char> scheme)
    {
        foreach (char c in scheme)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
