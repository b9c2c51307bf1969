using Clawlint.Diagnostics;

namespace Clawlint.Cli.Output;

/// <summary>A severity as people see it.</summary>
internal static class SeverityLabel
{
    /// <summary>The word in its colour.</summary>
    public static string Of(Severity severity, Palette palette) => Paint(severity, palette, JsonWords.Of(severity));

    /// <summary>A text in the severity's colour.</summary>
    public static string Paint(Severity severity, Palette palette, string text) => severity switch
    {
        Severity.Error => palette.Red(text),
        Severity.Warning => palette.Yellow(text),
        _ => palette.Cyan(text),
    };
}
