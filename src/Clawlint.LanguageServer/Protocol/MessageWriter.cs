using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clawlint.LanguageServer.Protocol;

/// <summary>Puts messages on a stream, one at a time, whoever sends them. A client that is gone is no error here: the reader notices.</summary>
/// <param name="stream">Where the client reads.</param>
public sealed class MessageWriter(Stream stream)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);

    /// <summary>Sends one message.</summary>
    /// <param name="write">Writes the members of the message's object after <c>jsonrpc</c>.</param>
    public void Write(Action<Utf8JsonWriter> write)
    {
        lock (_lock)
        {
            _buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_buffer, Options))
            {
                json.WriteStartObject();
                json.WriteString("jsonrpc"u8, "2.0"u8);
                write(json);
                json.WriteEndObject();
            }

            Send();
        }
    }

    private void Send()
    {
        try
        {
            stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {_buffer.WrittenCount}\r\n\r\n"));
            stream.Write(_buffer.WrittenSpan);
            stream.Flush();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The other end closed the pipe.
        }
    }
}
