using System.Security.Cryptography;
using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Environments.State;

/// <summary>
/// The files in which releases up to 2026.7.35 keep what devices are known by: the identity and the cached tokens of this machine's commands,
/// and the gateway's list of devices that are paired or wait for it. Later releases keep all of it in a database, which is not opened.
/// </summary>
public sealed class DeviceStore
{
    /// <summary>The first release that keeps devices in its database.</summary>
    public static OpenClawRelease UsesDatabase { get; } = OpenClawRelease.Parse("2026.8.1");

    private DeviceStore(WorldFiles files, string folder)
    {
        Identity = Read(files, folder, "identity/device.json");
        Tokens = Read(files, folder, "identity/device-auth.json");
        Paired = Read(files, folder, "devices/paired.json");
        Pending = Read(files, folder, "devices/pending.json");
    }

    /// <summary>The identity of this machine's commands; null where there is none.</summary>
    public ConfigDocument? Identity { get; }

    /// <summary>The device tokens that they were given; null where there are none.</summary>
    public ConfigDocument? Tokens { get; }

    /// <summary>The devices that the gateway knows, by their ids; null where there are none.</summary>
    public ConfigDocument? Paired { get; }

    /// <summary>The devices that wait to be paired, by requests; null where there are none.</summary>
    public ConfigDocument? Pending { get; }

    /// <summary>The files that are there.</summary>
    public IEnumerable<ConfigDocument> Documents => new[] { Identity, Tokens, Paired, Pending }.OfType<ConfigDocument>();

    /// <summary>Reads the files of a state folder. Never throws; what is no JSON counts as not there.</summary>
    /// <param name="files">Where to look.</param>
    /// <param name="folder">Full path of the folder.</param>
    public static DeviceStore Read(WorldFiles files, string folder) => new(files, folder);

    /// <summary>The paired device of an id; missing where the gateway knows none.</summary>
    public ConfigNode FindPaired(string deviceId) => Paired is { } paired ? paired.Root[deviceId] : default;

    /// <summary>The raw key of a public key, as an identity writes it (PEM); null where it is none.</summary>
    public static byte[]? ReadPem(string? pem)
    {
        if (pem is null || !PemEncoding.TryFind(pem, out var fields))
        {
            return null;
        }

        // The last 32 bytes of the 44 in which an Ed25519 key is wrapped.
        byte[] wrapped = new byte[fields.DecodedDataLength];
        return Convert.TryFromBase64String(pem[fields.Base64Data].Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal), wrapped, out int length) && length == 44 ? wrapped[12..44] : null;
    }

    /// <summary>The raw key of a public key, as the gateway writes it (base64 for URLs); null where it is none.</summary>
    public static byte[]? ReadRaw(string? key)
    {
        if (key is null)
        {
            return null;
        }

        string padded = key.Replace('-', '+').Replace('_', '/').PadRight((key.Length + 3) / 4 * 4, '=');
        byte[] raw = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, raw, out int length) && length == 32 ? raw[..32] : null;
    }

    /// <summary>The id that a public key gives a device.</summary>
    public static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key));

    private static ConfigDocument? Read(WorldFiles files, string folder, string name) =>
        files.Find(Path.Join(folder, name)) is { } text && SyntaxTree.Parse(text) is { Parses: true, Root.Kind: SyntaxKind.Object } tree ? ConfigDocument.Create(tree) : null;
}
