using System.Text;
using System.Text.Json;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Cli.Output;

/// <summary>A fix's operation in JSON: an object with one member, which says what is done.</summary>
internal static class JsonOperation
{
    /// <param name="writer">Where to write.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="text">The text that it changes.</param>
    public static void Write(Utf8JsonWriter writer, FixOperation operation, SourceText text)
    {
        writer.WriteStartObject();
        switch (operation)
        {
            case EditOperation edit:
                WriteEdit(writer, edit.Path, edit.Edit.Span.Start, edit.Edit.Span.End, edit.Edit.NewText);
                break;
            case RecodeOperation recode:
                WriteEdit(writer, recode.Path, 0, text.Length, Encoding.UTF8.GetString(recode.Content.Span));
                break;
            case CreateOperation create:
                writer.WriteStartObject("create");
                writer.WriteString("path", create.Path);
                writer.WriteString("content", create.Content);
                writer.WriteEndObject();
                break;
            case RenameOperation rename:
                writer.WriteStartObject("rename");
                writer.WriteString("path", rename.Path);
                writer.WriteString("newPath", rename.NewPath);
                writer.WriteEndObject();
                break;
            case ChmodOperation chmod:
                writer.WriteStartObject("chmod");
                writer.WriteString("path", chmod.Path);
                writer.WriteString("mode", Convert.ToString((int)chmod.Mode, 8).PadLeft(4, '0'));
                writer.WriteEndObject();
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteEdit(Utf8JsonWriter writer, string path, int start, int end, string newText)
    {
        writer.WriteStartObject("edit");
        writer.WriteString("path", path);
        writer.WriteNumber("start", start);
        writer.WriteNumber("end", end);
        writer.WriteString("newText", newText);
        writer.WriteEndObject();
    }
}
