using Clawlint.Cli.Checking;
using Clawlint.Cli.Output;
using Clawlint.Explain;
using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Cli.SchemaViews;

/// <summary>What is known of a path, for people.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="width">Cells a line may take.</param>
/// <param name="palette">The colours.</param>
internal sealed class PathText(TextWriter output, int width, Palette palette)
{
    private const int LabelWidth = 12;

    /// <summary>Writes it.</summary>
    public void Write(TargetChoice target, string path, PathDescription description)
    {
        output.WriteLine($"{palette.Bold(TerminalText.Escape(path))} {palette.Dim($"in OpenClaw {description.Release} ({TerminalText.Escape(target.Origin)})")}");
        output.WriteLine();
        if (description.Current is { } current)
        {
            Row("Value", current.Text);
            Row("Default", description.Default?.ToString());
            Row("Needs", string.Join(", ", description.Required) + (description.Required.Count > 0 && current.Types != SchemaTypes.Object ? ", where it is an object" : ""));
            Row("Keys", string.Join(", ", description.Keys.Where(key => key != "*").Concat(description.Keys.Where(key => key == "*").Select(_ => "names of your own"))));
        }
        else
        {
            Row("Value", Absence(description));
        }

        Row("Secret", description.IsSecret ? "yes: clawlint never shows it" : null);
        WriteReleases(description);
    }

    private static string Absence(PathDescription description)
    {
        var instead = description.Replacement is { } place ? $" Now at {place}." : "";
        var since = description.RemovedIn is { } removed ? $" Removed in {removed}." : "";
        var later = description.AddedIn is { } added ? $" It needs at least {added}." : "";
        return $"{description.Release} rejects it.{since}{instead}{later}";
    }

    private void WriteReleases(PathDescription description)
    {
        var label = "Releases";
        var isOne = description.Periods.Count == 1;
        foreach (var period in description.Periods)
        {
            var range = period.Since.Equals(period.Until) ? period.Since.Name : $"{period.Since} to {period.Until}";
            var isAll = isOne && period.Since.Equals(BundledReleases.All[0]) && period.Until.Equals(BundledReleases.Newest);
            Row(label, isAll ? $"all that clawlint knows, {range}" : isOne ? range : $"{range}: {period.Text}");
            label = "";
        }
    }

    private void Row(string label, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        foreach (var line in WordWrap.Wrap(TerminalText.Escape(text), width - LabelWidth))
        {
            output.WriteLine($"  {palette.Cyan(label.PadRight(LabelWidth - 2))}{line}".TrimEnd());
            label = "";
        }
    }
}
