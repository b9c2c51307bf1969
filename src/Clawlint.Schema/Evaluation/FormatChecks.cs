namespace Clawlint.Schema.Evaluation;

/// <summary>The formats that can be asked for as conditions. A format that is not asked for, or not known, always holds.</summary>
internal static class FormatChecks
{
    /// <summary>Whether a text has a format.</summary>
    public static bool Holds(SchemaFormats asked, ReadOnlySpan<byte> format, ReadOnlySpan<char> text)
    {
        if (asked == SchemaFormats.None)
            return true;
        if (format.SequenceEqual("uri"u8))
            return (asked & SchemaFormats.Uri) == SchemaFormats.None || UrlText.IsAbsolute(text);
        return true;
    }
}
