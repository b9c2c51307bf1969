using System.Buffers;

namespace Clawlint.Schema.Evaluation;

/// <summary>Absolute URLs, as the URL parser of browsers and Node takes them.</summary>
internal static class UrlText
{
    private static readonly SearchValues<char> ForbiddenInHosts = SearchValues.Create(" <>^|%");

    /// <summary>Whether a text is an absolute URL.</summary>
    public static bool IsAbsolute(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\n\r\f\v\0");
        var colon = text.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(text[0]))
            return false;
        foreach (var c in text[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return !IsSpecial(text[..colon]) || HasHost(text[(colon + 1)..]);
    }

    private static bool IsSpecial(ReadOnlySpan<char> scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("ws", StringComparison.OrdinalIgnoreCase) || scheme.Equals("wss", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("ftp", StringComparison.OrdinalIgnoreCase);

    // Any number of slashes, either way, may stand before the host of a special scheme.
    private static bool HasHost(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("/\\");
        var end = rest.IndexOfAny("/\\?#");
        var authority = end < 0 ? rest : rest[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var port = host.LastIndexOf(':');
        if (port >= 0 && !host.EndsWith("]"))
        {
            if (host[(port + 1)..].ContainsAnyExceptInRange('0', '9') || (host.Length > port + 1 && !ushort.TryParse(host[(port + 1)..], out _)))
                return false;
            host = host[..port];
        }

        return !host.IsEmpty && !host.ContainsAny(ForbiddenInHosts);
    }
}
