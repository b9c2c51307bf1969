using System.Buffers;

namespace Clawlint.Schema.Evaluation;

/// <summary>
/// Absolute URLs, as the URL Standard's parser in browsers and Node takes them: lenient about slashes and spaces around, strict
/// about hosts and ports. Names in Punycode are not decoded.
/// </summary>
internal static class UrlText
{
    private static readonly SearchValues<char> Ignored = SearchValues.Create("\t\n\r");
    private static readonly string[] SpecialSchemes = ["http", "https", "ws", "wss", "ftp", "file"];

    /// <summary>Whether a text is an absolute URL.</summary>
    public static bool IsAbsolute(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Ignored))
            return IsAbsolute(string.Concat(text.ToString().Split('\t', '\n', '\r')));
        text = TrimControls(text);
        var colon = text.IndexOf(':');
        if (colon <= 0 || !IsScheme(text[..colon]))
            return false;
        var rest = text[(colon + 1)..];
        if (IsSpecial(text[..colon], out var isFile))
            return isFile || HasHost(rest.TrimStart("/\\"), "/\\?#", isSpecial: true);
        return !rest.StartsWith("//") || HasHost(rest[2..], "/?#", isSpecial: false);
    }

    private static ReadOnlySpan<char> TrimControls(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && text[0] <= ' ')
            text = text[1..];
        while (!text.IsEmpty && text[^1] <= ' ')
            text = text[..^1];
        return text;
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return char.IsAsciiLetter(text[0]);
    }

    private static bool IsSpecial(ReadOnlySpan<char> scheme, out bool isFile)
    {
        isFile = scheme.Equals("file", StringComparison.OrdinalIgnoreCase);
        foreach (var special in SpecialSchemes)
        {
            if (scheme.Equals(special, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool HasHost(ReadOnlySpan<char> rest, ReadOnlySpan<char> ends, bool isSpecial)
    {
        var end = rest.IndexOfAny(ends);
        var authority = end < 0 ? rest : rest[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var port = host.LastIndexOf(':');
        if (port > host.LastIndexOf(']'))
        {
            if (!IsPort(host[(port + 1)..]))
                return false;
            host = host[..port];
        }

        return isSpecial ? HostText.IsDomainOrAddress(host) : HostText.IsOpaque(host);
    }

    private static bool IsPort(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange('0', '9') && (text.TrimStart('0').IsEmpty || ushort.TryParse(text, out _));
}
