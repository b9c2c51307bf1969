using System.Text;
using Clawlint.Config;

namespace Clawlint.Settings;

/// <summary>The text of a settings file that is made anew.</summary>
public static class NewSettings
{
    /// <summary>Writes settings with their schema's address first.</summary>
    /// <param name="members">Further members: name, value as JSON, and a comment above it or null.</param>
    public static string Write(IEnumerable<(string Name, string Json, string? Comment)> members)
    {
        var text = new StringBuilder("{\n").Append("  $schema: ").Append(JsonText.Quote(SettingsSchema.Uri)).Append(",\n");
        foreach (var (name, json, comment) in members)
        {
            if (comment is not null)
                text.Append("  // ").Append(comment).Append('\n');
            text.Append("  ").Append(name).Append(": ").Append(json).Append(",\n");
        }

        return text.Append("}\n").ToString();
    }
}
