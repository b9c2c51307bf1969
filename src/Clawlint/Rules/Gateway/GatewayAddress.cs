namespace Clawlint.Rules.Gateway;

/// <summary>Reads the IPv4 addresses in the gateway's settings.</summary>
internal static class GatewayAddress
{
    /// <summary>True for four numbers with dots, as people write an IPv4 address.</summary>
    public static bool IsIPv4(string text) =>
        text.Split('.') is { Length: 4 } parts && parts.All(static part => part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && int.Parse(part) <= 255 && (part.Length == 1 || part[0] != '0'));

    /// <summary>True for an IPv4 address of this machine alone.</summary>
    public static bool IsLoopback(string? text) => text is not null && IsIPv4(text.Trim()) && text.TrimStart().StartsWith("127.", StringComparison.Ordinal);
}
