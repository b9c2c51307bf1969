using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary>How scalars are written in <c>schema/migrations.txt</c>: texts without quotes, all else as in JSON.</summary>
internal static class PlainText
{
    /// <summary>A scalar's text; null for anything else.</summary>
    public static string? Of(MigrationValue value) => value.Text ?? (value.IsScalar ? value.ToJson() : null);

    /// <summary>The scalar in strict JSON.</summary>
    public static string ToJson(string text) =>
        text is "true" or "false" or "null" || double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? text : JsonText.Quote(text);
}
