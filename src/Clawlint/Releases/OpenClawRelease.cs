using System.Collections.Concurrent;
using System.Globalization;

namespace Clawlint.Releases;

/// <summary>
/// A release of OpenClaw, in the order in which they came out: <c>-beta.N</c> before its base, <c>-N</c> after it,
/// <c>clawdbot-…</c> before 2026.1.29.
/// </summary>
public sealed record OpenClawRelease : IComparable<OpenClawRelease>
{
    private const string OldProductPrefix = "clawdbot-";
    private const string BetaPrefix = "beta.";

    // Facts and rules name the same few releases over and over.
    private static readonly ConcurrentDictionary<string, OpenClawRelease> Named = new(StringComparer.Ordinal);

    /// <summary>What decides the order: old product or new, year, month, number, and where it stands relative to its base.</summary>
    private readonly (int Product, int Year, int Month, int Number, int Stage, int Step) _order;

    private OpenClawRelease(string name, (int, int, int, int, int, int) order)
    {
        Name = name;
        _order = order;
    }

    /// <summary>The version as it is written: <c>2026.9.6</c>, <c>clawdbot-2026.1.24-3</c>.</summary>
    public string Name { get; }

    /// <summary>Reads a version; a <c>v</c> before it, as in git tags, is passed over.</summary>
    /// <returns>False where the text is not one.</returns>
    public static bool TryParse(string? text, out OpenClawRelease release)
    {
        release = null!;
        string name = text?.Trim() ?? "";
        if (name.StartsWith('v'))
        {
            name = name[1..];
        }

        bool isOldProduct = name.StartsWith(OldProductPrefix, StringComparison.Ordinal);
        ReadOnlySpan<char> version = isOldProduct ? name.AsSpan(OldProductPrefix.Length) : name;
        int dash = version.IndexOf('-');
        var suffix = dash < 0 ? default : version[(dash + 1)..];
        Span<Range> parts = stackalloc Range[4];
        var numbers = dash < 0 ? version : version[..dash];
        if (numbers.Split(parts, '.') != 3
            || !TryReadNumber(numbers[parts[0]], out int year) || year is < 2000 or > 9999
            || !TryReadNumber(numbers[parts[1]], out int month) || month is < 1 or > 12
            || !TryReadNumber(numbers[parts[2]], out int number)
            || !TryReadSuffix(suffix, dash >= 0, out int stage, out int step))
        {
            return false;
        }

        release = new OpenClawRelease(name, (isOldProduct ? 0 : 1, year, month, number, stage, step));
        return true;
    }

    /// <summary>Reads a version that the program itself names.</summary>
    /// <exception cref="FormatException">The text is not a version.</exception>
    public static OpenClawRelease Parse(ReadOnlySpan<char> text)
    {
        if (Named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var release))
        {
            return release;
        }

        string name = text.ToString();
        return TryParse(name, out release) ? Named.GetOrAdd(name, release) : throw new FormatException(name);
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static OpenClawRelease Parse(string text) => Parse(text.AsSpan());

    /// <inheritdoc/>
    public bool Equals(OpenClawRelease? other) => other is not null && _order == other._order;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_order.Year, _order.Month, _order.Number, _order.Stage, _order.Step);

    /// <inheritdoc/>
    public int CompareTo(OpenClawRelease? other) => other is null ? 1 : _order.CompareTo(other._order);

    /// <summary>The release without its correction: a correction such as <c>-2</c> counts as the release that it corrects.</summary>
    public OpenClawRelease Base => Name.StartsWith(OldProductPrefix, StringComparison.Ordinal) ? this : Parse(Name.Split('-')[0]);

    /// <summary>Earlier.</summary>
    public static bool operator <(OpenClawRelease left, OpenClawRelease right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(OpenClawRelease left, OpenClawRelease right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(OpenClawRelease left, OpenClawRelease right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(OpenClawRelease left, OpenClawRelease right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static bool TryReadSuffix(ReadOnlySpan<char> suffix, bool isPresent, out int stage, out int step)
    {
        bool isBeta = suffix.StartsWith(BetaPrefix, StringComparison.Ordinal);
        stage = !isPresent ? 0 : isBeta ? -1 : 1;
        step = 0;
        return !isPresent || TryReadNumber(isBeta ? suffix[BetaPrefix.Length..] : suffix, out step);
    }

    /// <summary>Without leading zeros, so that two names never mean one release.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length == 1 || text[0] != '0');
}
