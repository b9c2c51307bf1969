using System.Globalization;
using System.Text;
using System.Text.Json;
using Clawlint.Schema.Storage;

namespace Clawlint.Schema;

/// <summary>A handle to a JSON value that a schema holds: a constant, an allowed value, a default.</summary>
public readonly struct SchemaValue : IEquatable<SchemaValue>
{
    private readonly SchemaTable _table;
    private readonly int _offset;

    internal SchemaValue(SchemaTable table, int offset)
    {
        _table = table;
        _offset = offset;
    }

    /// <summary>What the value is.</summary>
    public SchemaValueKind Kind => (SchemaValueKind)Words[0];

    /// <summary>Number of elements or members.</summary>
    public int Count => Kind is SchemaValueKind.Array or SchemaValueKind.Object ? (int)Words[1] : 0;

    private ReadOnlySpan<uint> Words => _table.From(_offset);

    /// <summary>The string; null when the value is none.</summary>
    public string? AsString() => Kind == SchemaValueKind.String ? _table.GetString((int)Words[1]) : null;

    /// <summary>The number; null when the value is none.</summary>
    public double? AsNumber() => Kind == SchemaValueKind.Number ? _table.GetNumber((int)Words[1]) : null;

    /// <summary>Whether the value is a string of these characters; allocates nothing.</summary>
    public bool IsString(ReadOnlySpan<char> characters) => Kind == SchemaValueKind.String && _table.IsString((int)Words[1], characters);

    /// <summary>The element at a 0-based place.</summary>
    public SchemaValue GetElement(int index) => new(_table, (int)Words[2 + index]);

    /// <summary>Name and value of the member at a 0-based place.</summary>
    public KeyValuePair<string, SchemaValue> GetMember(int index) =>
        new(_table.GetString((int)Words[2 + (2 * index)]), new SchemaValue(_table, (int)Words[3 + (2 * index)]));

    /// <summary>True for equal values of the same origin: equal ones stand there once.</summary>
    public bool Equals(SchemaValue other) => ReferenceEquals(_table, other._table) && _offset == other._offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SchemaValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _offset;

    /// <summary>True for equal values of the same origin.</summary>
    public static bool operator ==(SchemaValue left, SchemaValue right) => left.Equals(right);

    /// <summary>True for different values.</summary>
    public static bool operator !=(SchemaValue left, SchemaValue right) => !left.Equals(right);

    /// <summary>Writes the value as JSON.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case SchemaValueKind.Null:
                writer.WriteNullValue();
                break;
            case SchemaValueKind.False or SchemaValueKind.True:
                writer.WriteBooleanValue(Kind == SchemaValueKind.True);
                break;
            case SchemaValueKind.Number:
                writer.WriteRawValue(_table.GetNumber((int)Words[1]).ToString("R", CultureInfo.InvariantCulture));
                break;
            case SchemaValueKind.String:
                writer.WriteStringValue(_table.GetUtf8((int)Words[1]));
                break;
            case SchemaValueKind.Array:
                WriteArray(writer);
                break;
            case SchemaValueKind.Object:
                WriteObject(writer);
                break;
        }
    }

    /// <summary>The value as JSON.</summary>
    public override string ToString()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = SchemaPrinter.Encoder }))
            WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void WriteArray(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        for (var i = 0; i < Count; i++)
            GetElement(i).WriteTo(writer);
        writer.WriteEndArray();
    }

    private void WriteObject(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        for (var i = 0; i < Count; i++)
        {
            var member = GetMember(i);
            writer.WritePropertyName(member.Key);
            member.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
