using System.Text;
using Clawlint.Config;

namespace Clawlint.Fixes;

/// <summary>What <c>migrate</c> took out of a strict JSON file, as the text of a file beside it.</summary>
public static class LeftOverFile
{
    /// <summary>A free path beside a config: <c>openclaw.json.left.json5</c>, or with a number.</summary>
    public static string PathBeside(string config)
    {
        var path = $"{config}.left.json5";
        for (var number = 2; File.Exists(path); number++)
            path = $"{config}.left-{number}.json5";
        return path;
    }

    /// <summary>The text: each value under the path that it had, with the reason.</summary>
    public static string Write(IEnumerable<SetAsideOperation> values)
    {
        var text = new StringBuilder("// Set aside by clawlint migrate: OpenClaw refuses these keys, and they have no other place. OpenClaw does not read this file.\n{\n");
        foreach (var value in values)
            text.Append($"  // {value.Reason}\n  {JsonText.Quote(value.ConfigPath)}: {value.Text},\n");
        return text.Append("}\n").ToString();
    }
}
