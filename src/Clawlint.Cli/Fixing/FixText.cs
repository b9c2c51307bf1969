using System.Globalization;
using System.Text;
using Clawlint.Cli.Migrating;
using Clawlint.Cli.Output;
using Clawlint.Files;

namespace Clawlint.Cli.Fixing;

/// <summary>Tells people what was done to a file.</summary>
/// <param name="shown">What hides credentials.</param>
/// <param name="palette">The colours.</param>
internal sealed class FixText(ShownText shown, Palette palette)
{
    /// <summary>The fixes that were written, those left out, and where the old file is.</summary>
    public string Of(FixedFile file, IEnumerable<ChangedFile> files)
    {
        if (file.Result!.Account is not null)
            return Account(file) + LeftOut(file) + WrittenFiles.Remarks(file.Input, files, palette);
        var output = new StringBuilder();
        var count = file.Result.Applied.Length;
        output.Append(palette.Bold(TerminalText.Escape(file.Input.Name))).Append(CultureInfo.InvariantCulture, $": {Counted.Of(count, "repair")} written").Append('\n');
        foreach (var (fix, times) in file.Result.Applied.CountBy(applied => (applied.Fix.Title, applied.Diagnostic.Rule.Code)))
        {
            output.Append("  ").Append(palette.Green("+")).Append(' ').Append(shown.ForTerminal(fix.Title)).Append(palette.Dim($" ({fix.Code})"));
            output.Append(times > 1 ? palette.Dim($" {times} times") : "").Append('\n');
        }

        output.Append(LeftOut(file));
        output.Append(WrittenFiles.Remarks(file.Input, files, palette));
        return output.ToString();
    }

    /// <summary>What became of every value, where somebody wants to know.</summary>
    public string Account(FixedFile file) => file.Result!.Account is null ? "" : new AccountText(shown, palette).Of(file);

    /// <summary>The fixes that would have made things worse, each with the reason.</summary>
    public string LeftOut(FixedFile file)
    {
        var output = new StringBuilder();
        foreach (var left in file.Result!.LeftOut)
        {
            output.Append("  ").Append(palette.Yellow("left out:")).Append(' ').Append(shown.ForTerminal(left.Fix.Title))
                .Append(palette.Dim($" ({left.Diagnostic.Rule.Code})")).Append(". ").Append(shown.ForTerminal(left.Explanation)).Append('\n');
        }

        return output.ToString();
    }
}
