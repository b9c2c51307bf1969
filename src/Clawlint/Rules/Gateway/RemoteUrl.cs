using System.Net;
using System.Net.Sockets;
using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>The URL that clients connect to in remote mode, as they read it.</summary>
internal sealed class RemoteUrl
{
    private static readonly OpenClawRelease TakesHttp = OpenClawRelease.Parse("2026.5.28");

    private readonly OpenClawRelease _release;

    private RemoteUrl(ConfigNode node, OpenClawRelease release)
    {
        Node = node;
        _release = release;
        Text = node.AsString()!.Trim();
        Uri = Uri.TryCreate(Text, UriKind.Absolute, out var uri) ? uri : null;
    }

    /// <summary>The value.</summary>
    public ConfigNode Node { get; }

    /// <summary>Its text without white space around it.</summary>
    public string Text { get; }

    /// <summary>The URL; null where it is none.</summary>
    public Uri? Uri { get; }

    /// <summary>The scheme that clients use: newer releases read http and https as ws and wss.</summary>
    public string? Scheme => (Uri?.Scheme, _release >= TakesHttp) switch
    {
        ("http", true) => "ws",
        ("https", true) => "wss",
        (var scheme, _) => scheme,
    };

    /// <summary>True when OpenClaw itself makes a tunnel to a machine that is named beside it.</summary>
    public bool HasTunnel => Node.Parent["transport"].AsString() == "ssh" || !Node.Parent["sshTarget"].IsMissing;

    /// <summary>True when it leads to this machine.</summary>
    public bool IsLoopback => Uri is not null && (Uri.IsLoopback || Uri.IdnHost.TrimEnd('.').Equals("localhost", StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the host's name says that it lies in this network: a private or link-local address, <c>.local</c>, <c>.ts.net</c>.</summary>
    public bool IsNearby => Uri is not null && (IsLoopback || IsNearbyName(Uri.IdnHost) || (Address is { } address && IsPrivate(address)));

    /// <summary>The host's address; null where it has a name.</summary>
    public IPAddress? Address => Uri is not null && IPAddress.TryParse(Uri.IdnHost, out var address) ? address : null;

    /// <summary>The URL that clients would use; null outside remote mode, where there is none, and where a variable leaves it open.</summary>
    public static RemoteUrl? Find(ConfigNode url, OpenClawRelease release)
    {
        bool isUsed = url.Parent.Parent["mode"].AsString() == "remote" && !url.IsUnresolved && !string.IsNullOrWhiteSpace(url.AsString());
        return isUsed ? new RemoteUrl(url, release) : null;
    }

    private static bool IsNearbyName(string host) =>
        host.TrimEnd('.') is var name && (name.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ts.net", StringComparison.OrdinalIgnoreCase));

    private static bool IsPrivate(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return address.IsIPv4MappedToIPv6 ? IsPrivate(address.MapToIPv4()) : address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal;
        }

        byte[] bytes = address.GetAddressBytes();
        return (bytes[0], bytes[1]) is (10 or 127, _) or (192, 168) or (169, 254) or (172, >= 16 and <= 31) or (100, >= 64 and <= 127);
    }
}
