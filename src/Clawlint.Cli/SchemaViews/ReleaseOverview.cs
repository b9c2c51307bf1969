using Clawlint.Cli.Checking;
using Clawlint.Cli.Output;
using Clawlint.Explain;
using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Cli.SchemaViews;

/// <summary>A release's sections, a line each.</summary>
/// <param name="width">Cells a line may take.</param>
/// <param name="palette">The colours.</param>
internal sealed class ReleaseOverview(int width, Palette palette)
{
    private const int Indent = 2;

    /// <summary>Writes the overview.</summary>
    public void Write(TextWriter output, TargetChoice target)
    {
        var paths = SchemaPaths.Enumerate(ReleaseSchemas.Open(target.Target.Release).Root);
        var sections = paths.Where(path => !path.Key.AsSpan().ContainsAny('.', '[')).OrderBy(path => path.Key, StringComparer.Ordinal).ToList();
        var sizes = paths.CountBy(path => path.Key.Split('.', '[')[0]).ToDictionary(StringComparer.Ordinal);
        var nameWidth = sections.Max(section => section.Key.Length);
        output.WriteLine($"{palette.Bold($"OpenClaw {target.Target.Release}")} {palette.Dim($"({TerminalText.Escape(target.Origin)})")}: {paths.Count} settings in {sections.Count} sections");
        output.WriteLine();
        foreach (var (name, schemas) in sections)
        {
            var below = sizes[name] - 1;
            var text = below > 0 ? $"{Counted.Of(below, "setting")}" : ValueText.Describe(schemas);
            var lines = WordWrap.Wrap(text, width - Indent - nameWidth - 2).ToList();
            for (var i = 0; i < lines.Count; i++)
                output.WriteLine($"  {palette.Cyan((i == 0 ? name : "").PadRight(nameWidth))}  {lines[i]}");
        }

        output.WriteLine();
        output.WriteLine("Read on: clawlint schema SECTION, clawlint schema PATH; --format json prints the JSON Schema");
    }
}
