using System.Text.Encodings.Web;
using System.Text.Json;
using Clawlint.Cli.Hosting;

namespace Clawlint.Cli.Output;

/// <summary>An object with <c>"version": 1</c> on standard output; closed and ended when disposed.</summary>
internal sealed class JsonPage : IDisposable
{
    private readonly Stream _output;

    /// <summary>Opens the object.</summary>
    public JsonPage(Terminal terminal)
    {
        _output = new BufferedStream(terminal.Environment.Output, 16 * 1024);
        Writer = new Utf8JsonWriter(_output, Options(terminal.Environment.IsOutputTerminal));
        Writer.WriteStartObject();
        Writer.WriteNumber("version", 1);
    }

    /// <summary>Writes the object's further members.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>How all our JSON is written: one line, unless a person reads it.</summary>
    public static JsonWriterOptions Options(bool isIndented) =>
        new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Dispose()
    {
        Writer.WriteEndObject();
        Writer.Dispose();
        _output.Write("\n"u8);
        _output.Flush();
    }
}
