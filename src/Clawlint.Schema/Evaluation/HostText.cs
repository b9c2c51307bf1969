using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Clawlint.Schema.Evaluation;

/// <summary>Hosts of URLs by the URL Standard.</summary>
internal static class HostText
{
    private static readonly SearchValues<char> ForbiddenInHosts = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");
    private static readonly SearchValues<char> ForbiddenInDomains = SearchValues.Create(CreateForbiddenInDomains());

    /// <summary>Whether a text is a host of a special scheme such as <c>https</c>: a name or an address.</summary>
    public static bool IsDomainOrAddress(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("["))
            return IsBracketedAddress(host);
        if (host.Contains('%'))
            host = Uri.UnescapeDataString(host.ToString());
        return !host.IsEmpty && !host.ContainsAny(ForbiddenInDomains) && (!EndsInNumber(host) || IsIPv4(host));
    }

    /// <summary>Whether a text is a host of any other scheme; it may be empty.</summary>
    public static bool IsOpaque(ReadOnlySpan<char> host) => host.StartsWith("[") ? IsBracketedAddress(host) : !host.ContainsAny(ForbiddenInHosts);

    private static bool IsBracketedAddress(ReadOnlySpan<char> host) =>
        host.EndsWith("]") && !host.Contains('%') && IPAddress.TryParse(host[1..^1], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    private static bool EndsInNumber(ReadOnlySpan<char> host)
    {
        host = host.EndsWith(".") ? host[..^1] : host;
        var last = host[(host.LastIndexOf('.') + 1)..];
        return !last.IsEmpty && (!last.ContainsAnyExceptInRange('0', '9') || (IsHex(last) && TryReadNumber(last, out _)));
    }

    /// <summary>Up to four numbers; the last one fills what is left of the 32 bits.</summary>
    private static bool IsIPv4(ReadOnlySpan<char> host)
    {
        const int MaxParts = 4;
        var parts = (host.EndsWith(".") ? host[..^1] : host).ToString().Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            var limit = i < parts.Length - 1 ? 256UL : 1UL << (8 * (MaxParts + 1 - parts.Length));
            if (parts.Length > MaxParts || !TryReadNumber(parts[i], out var number) || number >= limit)
                return false;
        }

        return true;
    }

    private static bool IsHex(ReadOnlySpan<char> text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    private static bool TryReadNumber(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        if (IsHex(text))
            return text.Length == 2 || ulong.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
        var radix = text.Length > 1 && text[0] == '0' ? 8u : 10u;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) || c - '0' >= radix)
                return false;
            number = Math.Min((number * radix) + c - '0', uint.MaxValue + 1UL);
        }

        return !text.IsEmpty;
    }

    private static string CreateForbiddenInDomains()
    {
        var controls = Enumerable.Range(0, ' ').Select(code => (char)code);
        return string.Concat([.. controls, .. " #/:<>?@[\\]^|%\u007F"]);
    }
}
