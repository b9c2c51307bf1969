using System.Text;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Output;
using Clawlint.Files;

namespace Clawlint.Cli.Fixing;

/// <summary>Says what else happened when a config was written: a link, a copy of the old file.</summary>
internal static class WrittenFiles
{
    /// <summary>The remarks, a line each.</summary>
    /// <param name="input">The config.</param>
    /// <param name="files">The files that were written.</param>
    /// <param name="palette">The colours.</param>
    public static string Remarks(InputFile input, IEnumerable<ChangedFile> files, Palette palette)
    {
        var output = new StringBuilder();
        foreach (var file in files)
            Append(output, file, palette);
        if (input.IsLive)
            output.Append("  OpenClaw takes it up after: openclaw gateway restart\n");
        return output.ToString();
    }

    private static void Append(StringBuilder output, ChangedFile file, Palette palette)
    {
        if (file.IsLink)
            output.Append("  ").Append(palette.Dim($"written through the link to {TerminalText.Escape(file.ResolvedPath)}")).Append('\n');
        if (file.IsWrittenInPlace)
            output.Append("  written in place: the file cannot be replaced here, as with a single mounted file\n");
        if (file.BackupPath is { } backup)
            output.Append("  ").Append(palette.Dim($"the old file: {TerminalText.Escape(backup)}")).Append('\n');
        if (file.Remark is { } remark)
            output.Append("  ").Append(TerminalText.Escape(remark)).Append('\n');
    }
}
