using System.Buffers;
using System.Globalization;
using System.Text;

namespace Clawlint.LanguageServer.Protocol;

/// <summary>Takes messages off a stream: header lines, an empty line, then as many bytes as <c>Content-Length</c> says (LSP 3.17, base protocol).</summary>
/// <param name="stream">Where the client writes.</param>
public sealed class MessageReader(Stream stream)
{
    /// <summary>No message of an honest client is longer, in bytes.</summary>
    public const int MaxLength = 512 * 1024 * 1024;

    // A header has two short lines; one that is longer is none.
    private const int MaxHeaderLine = 4096;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next message's bytes; null at the end of the stream, also where it ends within a message.</summary>
    /// <exception cref="InvalidDataException">What came is no header: where the next message begins cannot be known.</exception>
    public byte[]? Read()
    {
        if (ReadHeader() is not { } length)
            return null;
        var message = new byte[length];
        return ReadExactly(message) ? message : null;
    }

    private int? ReadHeader()
    {
        int? length = null;
        var isAnyLineRead = false;
        while (ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                isAnyLineRead = true;
                length = ParseLength(line) ?? length;
                continue;
            }

            // Empty lines between messages do no harm.
            if (isAnyLineRead)
                return length ?? throw new InvalidDataException("A message came without Content-Length.");
        }

        return null;
    }

    private static int? ParseLength(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            throw new InvalidDataException("A line came that is no header.");
        if (!line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            return null;
        return int.TryParse(line.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= MaxLength
            ? length
            : throw new InvalidDataException("A message came whose Content-Length cannot be.");
    }

    private string? ReadLine()
    {
        var line = new ArrayBufferWriter<byte>(64);
        while (_start < _end || Fill())
        {
            var value = _buffer[_start++];
            if (value == '\n')
                return Encoding.ASCII.GetString(line.WrittenSpan).TrimEnd('\r');
            if (line.WrittenCount == MaxHeaderLine)
                throw new InvalidDataException("A header line came that does not end.");
            line.GetSpan(1)[0] = value;
            line.Advance(1);
        }

        return null;
    }

    private bool ReadExactly(Span<byte> target)
    {
        while (target.Length > 0)
        {
            if (_start == _end && !Fill())
                return false;
            var count = Math.Min(target.Length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(target);
            _start += count;
            target = target[count..];
        }

        return true;
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
