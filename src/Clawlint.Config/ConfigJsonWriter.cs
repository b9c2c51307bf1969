using System.Globalization;
using System.Text;
using System.Text.Json;
using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>Writes a value as strict JSON, without recursion: a config may be deep.</summary>
/// <param name="isIndented">Whether members stand on lines of their own, two spaces a level.</param>
public class ConfigJsonWriter(bool isIndented)
{
    private const string Unit = "  ";

    private readonly StringBuilder _output = new();
    private readonly Stack<(int End, char Bracket, bool IsEmpty)> _open = [];

    /// <summary>The value as strict JSON. References to variables stay as they are written; a value that cannot be known is <c>null</c>.</summary>
    public string Write(ConfigNode value)
    {
        _output.Clear();
        _open.Clear();
        var document = value.Document;
        int end = document.GetValue(value.Index).End;
        for (int i = value.Index; i < end; i++)
        {
            var node = document.GetNode(i);
            if (i > value.Index)
            {
                Separate(node);
            }

            Begin(node, document.GetValue(i).End);
        }

        CloseUpTo(end);
        return _output.ToString();
    }

    /// <summary>The name of a member.</summary>
    protected virtual string NameOf(ConfigNode member) => member.Name!;

    /// <summary>A value that holds no others, as JSON.</summary>
    protected virtual string ScalarOf(ConfigNode scalar) => scalar.Kind switch
    {
        ConfigKind.String => JsonText.Quote(scalar.Syntax.GetStringValue()),
        ConfigKind.Number => NumberOf(scalar.Syntax),
        ConfigKind.True => "true",
        ConfigKind.False => "false",
        _ => "null",
    };

    /// <summary>Writes what stands before a value: the brackets that end there, a comma, a name.</summary>
    private void Separate(ConfigNode node)
    {
        CloseUpTo(node.Index);
        bool isFirst = node.Index == node.Parent.Index + 1;
        _output.Append(isFirst ? "" : ",");
        BreakLine(_open.Count);
        if (node.Parent.Kind == ConfigKind.Object)
        {
            JsonText.AppendQuoted(_output, NameOf(node));
            _output.Append(isIndented ? ": " : ":");
        }
    }

    private void Begin(ConfigNode node, int end)
    {
        if (node.Kind is ConfigKind.Object or ConfigKind.Array)
        {
            _output.Append(node.Kind == ConfigKind.Object ? '{' : '[');
            _open.Push((end, node.Kind == ConfigKind.Object ? '}' : ']', end == node.Index + 1));
        }
        else
        {
            _output.Append(ScalarOf(node));
        }
    }

    /// <summary>Closes every object and array that ends before a value.</summary>
    private void CloseUpTo(int index)
    {
        while (_open.TryPeek(out var top) && top.End <= index)
        {
            _open.Pop();
            if (!top.IsEmpty)
            {
                BreakLine(_open.Count);
            }

            _output.Append(top.Bracket);
        }
    }

    private void BreakLine(int depth)
    {
        if (!isIndented)
        {
            return;
        }

        _output.Append('\n');
        for (int i = 0; i < depth; i++)
        {
            _output.Append(Unit);
        }
    }

    // As it is written where JSON has the form: a longer number than JavaScript can hold keeps its digits.
    private static string NumberOf(SyntaxNode number)
    {
        string text = number.Text;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number ? text : Decimal(number.GetNumberValue());
        }
        catch (JsonException)
        {
            return Decimal(number.GetNumberValue());
        }
    }

    private static string Decimal(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "null";
}
