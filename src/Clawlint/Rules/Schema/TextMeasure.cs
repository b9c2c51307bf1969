using System.Globalization;

namespace Clawlint.Rules.Schema;

/// <summary>Reads spans of time and amounts of memory as OpenClaw does.</summary>
internal static class TextMeasure
{
    private const double MaxSafeInteger = 9007199254740991;

    private static readonly (string Unit, double Milliseconds)[] Durations = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];
    private static readonly (string Unit, double Bytes)[] Sizes =
        [("b", 1), ("kb", 1L << 10), ("k", 1L << 10), ("mb", 1L << 20), ("m", 1L << 20), ("gb", 1L << 30), ("g", 1L << 30), ("tb", 1L << 40), ("t", 1L << 40)];

    /// <summary>Milliseconds; null for a text that is no span of time. One number may go without a unit, several may not: <c>1h30m</c>.</summary>
    public static double? ReadDuration(string text, string defaultUnit)
    {
        string rest = text.Trim().ToLowerInvariant();
        if (rest.Length == 0)
        {
            return null;
        }

        double total = 0;
        bool isFirst = true;
        while (rest.Length > 0)
        {
            if (!TakeNumber(ref rest, out double number))
            {
                return null;
            }

            string unit = TakeUnit(ref rest, Durations.Select(static entry => entry.Unit));
            if (unit.Length == 0 && (!isFirst || rest.Length > 0))
            {
                return null;
            }

            total += number * Array.Find(Durations, entry => entry.Unit == (unit.Length == 0 ? defaultUnit : unit)).Milliseconds;
            isFirst = false;
        }

        return Math.Round(total) is var rounded && rounded <= MaxSafeInteger ? rounded : null;
    }

    /// <summary>Bytes; null for a text that is no amount.</summary>
    public static double? ReadByteSize(string text)
    {
        string rest = text.Trim().ToLowerInvariant();
        if (!TakeNumber(ref rest, out double number))
        {
            return null;
        }

        var (unit, bytes) = Array.Find(Sizes, entry => entry.Unit == (rest.Length == 0 ? "b" : rest));
        return unit is not null && Math.Round(number * bytes) is var rounded && rounded <= MaxSafeInteger ? rounded : null;
    }

    private static bool TakeNumber(ref string rest, out double number)
    {
        int digits = CountDigits(rest, 0);
        int fraction = digits > 0 && digits < rest.Length && rest[digits] == '.' ? CountDigits(rest, digits + 1) : 0;
        int length = fraction > 0 ? digits + 1 + fraction : digits;
        bool isNumber = double.TryParse(rest.AsSpan(0, length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
        rest = rest[length..];
        return isNumber && double.IsFinite(number);
    }

    private static int CountDigits(string text, int start)
    {
        int count = 0;
        while (start + count < text.Length && char.IsAsciiDigit(text[start + count]))
        {
            count++;
        }

        return count;
    }

    private static string TakeUnit(ref string rest, IEnumerable<string> units)
    {
        string text = rest;
        string unit = units.FirstOrDefault(unit => text.StartsWith(unit, StringComparison.Ordinal)) ?? "";
        rest = rest[unit.Length..];
        return unit;
    }
}
