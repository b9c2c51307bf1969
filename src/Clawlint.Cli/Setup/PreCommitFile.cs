namespace Clawlint.Cli.Setup;

/// <summary><c>.pre-commit-config.yaml</c>: gets our hook without any other byte changing.</summary>
internal static class PreCommitFile
{
    /// <summary>The file's name.</summary>
    public const string Name = ".pre-commit-config.yaml";

    // What a commit must touch for the hook to run: configs, what shapes them, and our settings.
    private const string FilesPattern = @"(openclaw|clawdbot|moltbot)[^/]*\.json5?|\.openclaw/[^/]*\.json$|(^|/)\.env|compose\.ya?ml$|\.clawlint\.json5$";

    private static readonly string[] Hook =
    [
        "- repo: local",
        "  hooks:",
        "    - id: clawlint",
        "      name: clawlint",
        "      entry: clawlint check .",
        "      language: system",
        "      pass_filenames: false",
        $"      files: {FilesPattern}",
    ];

    /// <summary>A whole file that holds just our hook.</summary>
    public static string Text => "repos:\n" + string.Concat(Hook.Select(static line => $"  {line}\n"));

    /// <summary>Whether our hook, or another of Clawlint's, stands in a file.</summary>
    public static bool HasHook(string text) => text.Contains("clawlint", StringComparison.Ordinal);

    /// <summary>A file with our hook as the last of its repositories.</summary>
    /// <returns>Null where the list of repositories is not written as a block, so that nobody can tell where the hook belongs.</returns>
    public static string? AddHook(string text)
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Split('\n').Select(static line => line.TrimEnd('\r')).ToList();
        var repos = lines.FindIndex(static line => line.StartsWith("repos:", StringComparison.Ordinal) && IsBlankOrComment(line["repos:".Length..]));
        var first = repos < 0 ? -1 : lines.FindIndex(repos + 1, static line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal));
        if (first < 0 || !lines.Skip(repos + 1).Take(first - repos - 1).All(IsBlankOrComment))
            return null;

        var indentation = lines[first][..(lines[first].Length - lines[first].TrimStart().Length)];
        var end = lines.FindIndex(first, line => !IsBlankOrComment(line) && !IsWithin(line, indentation));
        var last = lines.FindLastIndex((end < 0 ? lines.Count : end) - 1, line => !IsBlankOrComment(line));
        var offset = OffsetAfter(text, last, out var endsLine);
        var hook = string.Concat(Hook.Select(line => $"{indentation}{line}{newLine}"));
        return text[..offset] + (endsLine ? "" : newLine) + (endsLine ? hook : hook[..^newLine.Length]) + text[offset..];
    }

    private static bool IsBlankOrComment(string line) => line.Trim() is "" || line.TrimStart().StartsWith('#');

    private static bool IsWithin(string line, string indentation) =>
        line.StartsWith(indentation + "- ", StringComparison.Ordinal) || line.StartsWith(indentation + " ", StringComparison.Ordinal);

    private static int OffsetAfter(string text, int line, out bool endsLine)
    {
        var offset = 0;
        for (var i = 0; i <= line; i++)
        {
            var next = text.IndexOf('\n', offset);
            if (next < 0)
            {
                endsLine = false;
                return text.Length;
            }

            offset = next + 1;
        }

        endsLine = true;
        return offset;
    }
}
