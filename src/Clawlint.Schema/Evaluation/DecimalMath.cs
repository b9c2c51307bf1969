using System.Globalization;
using System.Numerics;

namespace Clawlint.Schema.Evaluation;

/// <summary>Arithmetic on numbers as they are written: 0.3 is three times 0.1.</summary>
internal static class DecimalMath
{
    /// <summary>Whether a number is a whole multiple of another, by the shortest decimals that mean them.</summary>
    public static bool IsMultipleOf(double number, double divisor)
    {
        if (!double.IsFinite(number) || divisor == 0)
            return false;
        var (digits, exponent) = Split(number);
        var (divisorDigits, divisorExponent) = Split(divisor);
        var shift = exponent - divisorExponent;
        if (shift >= 0)
            digits *= BigInteger.Pow(10, shift);
        else
            divisorDigits *= BigInteger.Pow(10, -shift);
        return BigInteger.Remainder(digits, divisorDigits).IsZero;
    }

    /// <summary>A number as digits times a power of ten.</summary>
    private static (BigInteger Digits, int Exponent) Split(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.');
        if (point >= 0)
            exponent -= mantissa.Length - point - 1;
        return (BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), exponent);
    }
}
