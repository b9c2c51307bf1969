using System.Text.Json;
using Clawlint.Cli.Output;
using Clawlint.Comparison;
using Clawlint.Config;
using Clawlint.Secrets;

namespace Clawlint.Cli.Comparing;

/// <summary>Tells programs what became of a config. A value with a credential in it is named and not written.</summary>
internal sealed class ComparisonJson(ComparedPair pair, Utf8JsonWriter writer, bool showSecrets)
{
    private readonly ShownText _shown = new(showSecrets);
    private readonly ValueMask _mask = new(pair.Old.Tree, pair.New.Tree, showSecrets);

    /// <summary>Writes the members of the page.</summary>
    public void Write()
    {
        WriteFile("old", pair.Old);
        WriteFile("new", pair.New);
        writer.WriteNumber("kept", pair.Comparison.Kept);
        foreach (var (name, kind) in (ReadOnlySpan<(string, ValueChangeKind)>)
            [("lost", ValueChangeKind.Lost), ("moved", ValueChangeKind.Moved), ("changed", ValueChangeKind.Changed), ("variables", ValueChangeKind.BecameLiteral), ("includes", ValueChangeKind.IncludeFlattened), ("added", ValueChangeKind.Added)])
        {
            writer.WriteStartArray(name);
            foreach (var change in pair.Comparison.Of(kind))
                WriteChange(change);
            writer.WriteEndArray();
        }

        WriteComments();
        WriteWidened();
    }

    private void WriteFile(string name, ComparedFile file)
    {
        writer.WriteStartObject(name);
        writer.WriteString("path", file.Input.Name);
        writer.WriteString("openclaw", file.Report.Target!.Target.Release.Name);
        JsonReport.WriteNullable(writer, "accepted", file.Report.Accepted);
        JsonReport.WriteNullable(writer, "starts", file.Report.Starts);
        writer.WriteEndObject();
    }

    private void WriteChange(ValueChange change)
    {
        writer.WriteStartObject();
        if (!change.Old.IsMissing)
            WriteValue("old", change.Old, isHidden: false);
        if (!change.New.IsMissing)
            WriteValue("new", change.New, isHidden: change.Kind == ValueChangeKind.BecameLiteral && !showSecrets);
        writer.WriteEndObject();
    }

    // What a variable held is a credential, whatever it looks like.
    private void WriteValue(string name, ConfigNode node, bool isHidden)
    {
        writer.WriteStartObject(name);
        writer.WriteString("configPath", _shown.ForProgram(node.Path));
        writer.WriteString("pointer", _shown.ForProgram(node.Pointer));
        var isScalar = node.Kind is not (ConfigKind.Object or ConfigKind.Array);
        var containsSecret = isScalar && (isHidden || _mask.Show(node).IsMasked);
        writer.WriteBoolean("containsSecret", containsSecret);
        if (isScalar && !containsSecret)
        {
            writer.WritePropertyName("value");
            writer.WriteRawValue(JsonText.Write(node));
        }

        writer.WriteEndObject();
    }

    private void WriteComments()
    {
        writer.WriteStartArray("comments");
        foreach (var comment in pair.Comparison.Comments)
        {
            var shown = _mask.Show(pair.Old.Tree, comment.Span);
            writer.WriteStartObject();
            writer.WriteNumber("line", comment.Line);
            writer.WriteBoolean("containsSecret", shown.IsMasked);
            if (!shown.IsMasked)
                writer.WriteString("text", shown.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteWidened()
    {
        writer.WriteStartArray("access");
        foreach (var finding in pair.Widened)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Rule.Code);
            writer.WriteString("rule", finding.Rule.Name);
            writer.WriteString("configPath", _shown.ForProgram(finding.Location.ConfigPath));
            writer.WriteString("message", _shown.ForProgram(finding.Message));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
