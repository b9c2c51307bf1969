using System.Buffers;
using System.Text;
using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>A member's name, compared where it stands in the text; decoded only where it holds an escape or more than ASCII.</summary>
internal readonly ref struct MemberName
{
    private readonly ReadOnlySpan<byte> _plain;
    private readonly string? _decoded;

    public MemberName(SyntaxNode key)
    {
        if (key.IsMissing)
        {
            _decoded = "";
        }
        else if (!TryGetPlain(key, out _plain))
        {
            _decoded = key.GetStringValue();
        }
    }

    /// <summary>True for the name that a key writes. Most keys are told apart by their first letter, without being read.</summary>
    public static bool IsWrittenAs(SyntaxNode key, ReadOnlySpan<char> name) => !BeginsOtherwise(key, name) && new MemberName(key).Equals(name);

    private static bool BeginsOtherwise(SyntaxNode key, ReadOnlySpan<char> name)
    {
        if (key.IsMissing || name.Length == 0)
        {
            return false;
        }

        var text = key.Tree.Text.Bytes[key.Span.Start..];
        if (key.Kind == SyntaxKind.String)
        {
            if (text.Length < 2 || text[0] is not ((byte)'"' or (byte)'\''))
            {
                return false;
            }

            text = text[1..];
        }

        return text.Length > 0 && text[0] is < 0x80 and not (byte)'\\' && text[0] != name[0];
    }

    public override string ToString() => _decoded ?? Encoding.ASCII.GetString(_plain);

    /// <summary>The name as characters, in <paramref name="buffer"/> where it needs decoding and fits.</summary>
    public ReadOnlySpan<char> ToChars(Span<char> buffer) =>
        _decoded is not null || Ascii.ToUtf16(_plain, buffer, out int written) != OperationStatus.Done ? ToString() : buffer[..written];

    public bool Equals(ReadOnlySpan<char> name) => _decoded is null ? Ascii.Equals(_plain, name) : name.SequenceEqual(_decoded);

    public bool Equals(MemberName other) => other._decoded is null
        ? _decoded is null ? _plain.SequenceEqual(other._plain) : Ascii.Equals(other._plain, _decoded)
        : Equals(other._decoded);

    /// <summary>Equal for equal names, however they are written. Seeded per process, so that no file can choose its collisions.</summary>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_decoded is null ? _plain : Encoding.UTF8.GetBytes(_decoded));
        return hash.ToHashCode();
    }

    public override bool Equals(object? obj) => throw new NotSupportedException("A name on the stack is never boxed.");

    /// <summary>True when the name is a JavaScript array index (0 to 2^32-2, no leading zero): an object enumerates those first.</summary>
    public bool IsArrayIndex(out uint index)
    {
        index = 0;
        return _decoded is null && _plain.Length is > 0 and <= 10 && (_plain[0] != '0' || _plain.Length == 1)
            && uint.TryParse(_plain, System.Globalization.NumberStyles.None, null, out index) && index != uint.MaxValue;
    }

    /// <summary>The same of a name that is decoded already.</summary>
    public static bool IsArrayIndex(string name, out uint index)
    {
        index = 0;
        return name.Length is > 0 and <= 10 && (name[0] != '0' || name.Length == 1)
            && uint.TryParse(name, System.Globalization.NumberStyles.None, null, out index) && index != uint.MaxValue;
    }

    private static bool TryGetPlain(SyntaxNode key, out ReadOnlySpan<byte> plain)
    {
        var span = key.Span;
        plain = key.Tree.Text.Bytes.Slice(span.Start, span.Length);
        if (key.Kind == SyntaxKind.String)
        {
            if (plain.Length < 2 || plain[0] is not ((byte)'"' or (byte)'\'') || plain[^1] != plain[0])
            {
                return false;
            }

            plain = plain[1..^1];
        }

        return Ascii.IsValid(plain) && !plain.Contains((byte)'\\');
    }
}
