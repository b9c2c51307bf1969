using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Clawlint.Analysis;
using Clawlint.Cli.Checking;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Cli.Output;

/// <summary>The stable JSON form. One line, unless a person reads it.</summary>
/// <param name="isIndented">Whether to break lines.</param>
/// <param name="withOperations">Whether each fix says what it would change.</param>
/// <param name="showSecrets">Whether operations that write a secret are given.</param>
internal sealed class JsonReport(bool isIndented, bool withOperations, bool showSecrets) : IReportFormat
{
    private readonly JsonWriterOptions _options = JsonPage.Options(isIndented);
    private readonly ShownText _shown = new(showSecrets);
    private readonly List<ReadOnlyMemory<byte>> _files = [];

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(FileReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, _options);
        // Written as deep as it will lie, so that its lines are indented right; what leads there is cut off.
        writer.WriteStartObject();
        writer.WriteStartArray("files");
        writer.Flush();
        var start = buffer.WrittenCount;
        WriteFile(writer, report);
        writer.Flush();
        return buffer.WrittenMemory[start..];
    }

    /// <inheritdoc/>
    public void Write(Stream output, ReadOnlyMemory<byte> rendered) => _files.Add(rendered);

    /// <inheritdoc/>
    public void Finish(Stream output, Totals totals, IReadOnlyList<string> next)
    {
        using (var writer = new Utf8JsonWriter(output, _options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteString("clawlint", ProductVersion.Text);
            WriteSummary(writer, totals);
            writer.WriteStartArray("files");
            foreach (var file in _files)
                writer.WriteRawValue(file.Span, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteStartArray("next");
            foreach (var argument in next)
                writer.WriteStringValue(argument);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteSummary(Utf8JsonWriter writer, Totals totals)
    {
        writer.WriteStartObject("summary");
        writer.WriteNumber("files", totals.Files);
        writer.WriteNumber("errors", totals.Errors);
        writer.WriteNumber("warnings", totals.Warnings);
        writer.WriteNumber("infos", totals.Infos);
        writer.WriteNumber("fixable", totals.SafelyFixable);
        writer.WriteEndObject();
    }

    private void WriteFile(Utf8JsonWriter writer, FileReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("path", report.File.Name);
        writer.WriteString("openclaw", report.Target?.Target.Release.Name);
        writer.WriteString("openclawFrom", report.Target is { } target ? JsonWords.Of(target.Target.Source) : null);
        writer.WriteString("requested", report.Target?.Target.Requested?.Name);
        WriteNullable(writer, "accepted", report.Accepted);
        writer.WriteString("repair", report.Analysis?.Repair is { } repair ? JsonWords.Of(repair) : null);
        WriteNullable(writer, "starts", report.Starts);
        writer.WriteString("error", report.Error);
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
            WriteDiagnostic(writer, report, diagnostic);
        writer.WriteEndArray();
        if (report.Releases.Count > 0)
            WriteReleases(writer, report.Releases);
        writer.WriteEndObject();
    }

    private void WriteReleases(Utf8JsonWriter writer, IReadOnlyList<ReleaseVerdict> releases)
    {
        writer.WriteStartArray("releases");
        foreach (var verdict in releases)
        {
            writer.WriteStartObject();
            writer.WriteString("openclaw", verdict.Release.Name);
            WriteNullable(writer, "accepted", verdict.Accepted);
            writer.WriteString("repair", verdict.Repair is { } repair ? JsonWords.Of(repair) : null);
            WriteNullable(writer, "starts", verdict.Starts);
            writer.WriteString("reason", verdict.Reason is { } reason ? _shown.ForProgram(reason.Message) : null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteDiagnostic(Utf8JsonWriter writer, FileReport report, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Rule.Code);
        writer.WriteString("rule", diagnostic.Rule.Name);
        writer.WriteString("severity", JsonWords.Of(diagnostic.Severity));
        writer.WriteString("effect", JsonWords.Of(diagnostic.Effect));
        writer.WriteString("path", diagnostic.Location.Text.Path);
        writer.WriteString("configPath", _shown.ForProgram(diagnostic.Location.ConfigPath));
        writer.WriteString("openclawPath", diagnostic.OpenClawPath is { } openClawPath ? _shown.ForProgram(openClawPath) : null);
        writer.WriteString("pointer", _shown.ForProgram(diagnostic.Location.Pointer));
        writer.WriteString("message", _shown.ForProgram(diagnostic.Message));
        WriteRange(writer, diagnostic.Location);
        writer.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
            WriteRelated(writer, related);
        writer.WriteEndArray();
        writer.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
            WriteFix(writer, report, fix, diagnostic.Rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRelated(Utf8JsonWriter writer, RelatedLocation related)
    {
        writer.WriteStartObject();
        writer.WriteString("path", related.Location.Text.Path);
        writer.WriteString("configPath", _shown.ForProgram(related.Location.ConfigPath));
        writer.WriteString("message", _shown.ForProgram(related.Message));
        WriteRange(writer, related.Location);
        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, Location location)
    {
        writer.WriteStartObject("range");
        WritePosition(writer, "start", location.Text, location.Span.Start);
        WritePosition(writer, "end", location.Text, location.Span.End);
        writer.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter writer, string name, SourceText text, int offset)
    {
        var position = text.GetPosition(offset);
        writer.WriteStartObject(name);
        writer.WriteNumber("line", position.Line);
        writer.WriteNumber("column", position.Column);
        writer.WriteNumber("offset", offset);
        writer.WriteEndObject();
    }

    private void WriteFix(Utf8JsonWriter writer, FileReport report, CodeFix fix, RuleDescriptor rule)
    {
        var operations = Compute(fix, rule);
        var containsSecret = SecretMask.ContainsSecret(report.Analysis!.Document.Tree, operations);
        writer.WriteStartObject();
        writer.WriteString("title", _shown.ForProgram(fix.Title));
        writer.WriteString("safety", JsonWords.Of(fix.Safety));
        writer.WriteString("fixId", fix.FixId);
        writer.WriteBoolean("containsSecret", containsSecret);
        if (withOperations && (showSecrets || !containsSecret))
        {
            writer.WriteStartArray("operations");
            foreach (var operation in operations)
                JsonOperation.Write(writer, operation, report.Analysis.Document.Tree.Text);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static ImmutableArray<FixOperation> Compute(CodeFix fix, RuleDescriptor rule)
    {
        try
        {
            return fix.ComputeOperations();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new RuleFailedException(rule.Name, exception);
        }
    }

    /// <summary>Writes what may be not certain.</summary>
    public static void WriteNullable(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } known)
            writer.WriteBoolean(name, known);
        else
            writer.WriteNull(name);
    }
}
