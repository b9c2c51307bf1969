namespace Clawlint.Discovery;

/// <summary>Which files are configs, told by their names alone.</summary>
public static class ConfigFileNames
{
    private static readonly string[] ExampleForms = ["example", "template", "sample", "dist"];

    // Files of OpenClaw that look like a config by name and are none: a plugin's manifest, a JSON Schema.
    private static readonly string[] OtherFiles = ["openclaw.plugin.json", "openclaw.schema.json"];

    /// <summary>
    /// Whether a folder that is searched holds a config under a name: <c>openclaw.json</c>, <c>openclaw*.json|json5</c>,
    /// <c>clawdbot.json</c>, <c>moltbot.json</c>, <c>.openclaw/*.json</c>, <c>*.openclaw.json|json5</c> and their example forms; no backups.
    /// </summary>
    /// <param name="name">The file's name.</param>
    /// <param name="folderName">The name of the folder that holds it.</param>
    public static bool IsConfig(string name, string folderName)
    {
        if (IsBackup(name) || Array.Exists(OtherFiles, other => Same(name, other)))
            return false;
        var plain = WithoutExampleForm(name);
        var isJson = Ends(plain, ".json");
        if (!isJson && !Ends(plain, ".json5"))
            return false;
        return plain.StartsWith("openclaw", StringComparison.OrdinalIgnoreCase)
            || Ends(plain, ".openclaw.json") || Ends(plain, ".openclaw.json5")
            || Same(plain, "clawdbot.json") || Same(plain, "moltbot.json")
            || (isJson && Same(folderName, ".openclaw"));
    }

    /// <summary>Whether a name says that the file is to be copied and filled in: <c>openclaw.json.example</c>, <c>openclaw.sample.json5</c>.</summary>
    public static bool IsExample(string name) => WithoutExampleForm(name).Length != name.Length;

    /// <summary>Whether a name says that the file or folder is an old copy: <c>openclaw.bak.json</c>, <c>openclaw.json.bak2</c>, <c>backups</c>.</summary>
    public static bool IsBackup(string name)
    {
        foreach (var word in name.Split('.', '-', '_'))
        {
            var plain = word.TrimEnd("0123456789~".ToCharArray());
            if (Same(plain, "bak") || Same(plain, "backup") || Same(plain, "backups") || Same(plain, "old") || Same(plain, "orig")
                || Same(plain, "clobbered") || Same(plain, "rejected"))
            {
                return true;
            }
        }

        return name.EndsWith('~');
    }

    private static string WithoutExampleForm(string name)
    {
        foreach (var form in ExampleForms)
        {
            if (Ends(name, "." + form))
                return name[..^(form.Length + 1)];
            foreach (var extension in (ReadOnlySpan<string>)[".json", ".json5"])
            {
                var ending = "." + form + extension;
                if (Ends(name, ending))
                    return name[..^ending.Length] + extension;
            }
        }

        return name;
    }

    private static bool Same(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
