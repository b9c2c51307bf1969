using System.Globalization;
using Clawlint.Config;

namespace Clawlint.Comparison;

/// <summary>A text that two scalars share exactly where they are the same value.</summary>
internal static class ScalarKey
{
    public static string Of(ConfigNode scalar) => scalar.Kind switch
    {
        ConfigKind.String => "text " + scalar.AsString(),
        ConfigKind.Number => "number " + scalar.AsNumber()!.Value.ToString("R", CultureInfo.InvariantCulture),
        ConfigKind.True => "true",
        ConfigKind.False => "false",
        ConfigKind.Null => "null",
        _ => "unknown " + scalar.Syntax.Text,
    };
}
