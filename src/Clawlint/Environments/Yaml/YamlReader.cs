using System.Text;
using System.Text.Unicode;
using Clawlint.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Clawlint.Environments.Yaml;

/// <summary>
/// Makes a tree of YamlDotNet's events: its own tree overflows the stack on deep nesting, and has no place for what an alias names.
/// </summary>
internal sealed class YamlReader(SourceText source)
{
    private const int MaxDepth = 100;
    private const int MaxNodes = 100_000;

    private readonly Dictionary<AnchorName, YamlNode> _anchors = [];
    private readonly Stack<Frame> _open = new();
    private readonly ByteOffsets _offsets = new(source);
    private YamlNode? _root;
    private int _nodes;

    public YamlText Read()
    {
        if (!Utf8.IsValid(source.Bytes))
        {
            return new(source, null, new(new TextSpan(0, 0), "It is not UTF-8."));
        }

        try
        {
            var parser = new Parser(new StringReader(_offsets.Text));
            while (_root is null && parser.MoveNext())
            {
                if (_open.Count > MaxDepth || _nodes > MaxNodes)
                {
                    return Fail(parser.Current!.Start, "It is nested too deep, or too large.");
                }

                Take(parser.Current!);
            }

            return new(source, _root, null);
        }
        catch (YamlException exception)
        {
            return Fail(exception.Start, "It is no YAML.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser's way to say so of some broken texts.
            return Fail(Mark.Empty, "It is no YAML.");
        }
    }

    private YamlText Fail(Mark mark, string message) => new(source, null, new(new TextSpan(_offsets.ToByte((int)mark.Index), 0), message));

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case Scalar scalar:
                Add(YamlNode.Scalar(scalar.Value, WithoutProperties(scalar), scalar.Style == ScalarStyle.Plain), scalar.Anchor);
                break;
            case AnchorAlias alias:
                Add(_anchors.GetValueOrDefault(alias.Value) ?? YamlNode.Scalar("", SpanOf(alias), isPlain: true), AnchorName.Empty);
                break;
            case MappingStart start:
                _open.Push(new(start.Start, start.Anchor, IsMapping: true, start.Style == MappingStyle.Flow));
                break;
            case SequenceStart start:
                _open.Push(new(start.Start, start.Anchor, IsMapping: false, start.Style == SequenceStyle.Flow));
                break;
            case MappingEnd or SequenceEnd:
                var frame = _open.Pop();
                Add(frame.Close(TextSpan.FromBounds(_offsets.ToByte((int)frame.Start.Index), _offsets.ToByte((int)current.End.Index))), frame.Anchor);
                break;
            default:
                break;
        }
    }

    private TextSpan SpanOf(ParsingEvent current) => TextSpan.FromBounds(_offsets.ToByte((int)current.Start.Index), _offsets.ToByte((int)current.End.Index));

    /// <summary>Where the scalar itself stands: the parser counts its anchor and tag to it.</summary>
    private TextSpan WithoutProperties(Scalar scalar)
    {
        int start = (int)scalar.Start.Index;
        int end = (int)scalar.End.Index;
        while (!(scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty) && start < end && _offsets.Text[start] is '&' or '!')
        {
            while (start < end && !char.IsWhiteSpace(_offsets.Text[start]))
            {
                start++;
            }

            while (start < end && char.IsWhiteSpace(_offsets.Text[start]))
            {
                start++;
            }
        }

        return TextSpan.FromBounds(_offsets.ToByte(start), _offsets.ToByte(end));
    }

    // An anchor counts once its node is whole, so that no node holds itself.
    private void Add(YamlNode node, AnchorName anchor)
    {
        _nodes++;
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = node;
        }

        if (_open.TryPeek(out var parent))
        {
            parent.Add(node);
        }
        else
        {
            _root = node;
        }
    }

    private sealed record Frame(Mark Start, AnchorName Anchor, bool IsMapping, bool IsFlow)
    {
        private readonly List<YamlNode> _items = [];
        private readonly List<YamlMember> _members = [];
        private YamlNode? _key;

        public void Add(YamlNode node)
        {
            if (!IsMapping)
            {
                _items.Add(node);
            }
            else if (_key is null)
            {
                _key = node;
            }
            else
            {
                _members.Add(new(_key, node));
                _key = null;
            }
        }

        public YamlNode Close(TextSpan span) => IsMapping ? YamlNode.Mapping(_members, span, IsFlow) : YamlNode.Sequence(_items, span, IsFlow);
    }

    /// <summary>From the places of characters, as the parser counts them, to those of bytes.</summary>
    private sealed class ByteOffsets
    {
        private readonly int _start;
        private readonly int[]? _bytes;

        public ByteOffsets(SourceText source)
        {
            _start = source.Bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            Text = Encoding.UTF8.GetString(source.Bytes[_start..]);
            _bytes = Text.Length == source.Length - _start ? null : Count(Text);
        }

        public string Text { get; }

        public int ToByte(int index) => _start + (_bytes is null ? Math.Min(index, Text.Length) : _bytes[Math.Min(index, Text.Length)]);

        private static int[] Count(string text)
        {
            int[] bytes = new int[text.Length + 1];
            int at = 0;
            int index = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                bytes[index] = at;
                if (rune.Utf16SequenceLength == 2)
                {
                    bytes[index + 1] = at;
                }

                at += rune.Utf8SequenceLength;
                index += rune.Utf16SequenceLength;
            }

            bytes[text.Length] = at;
            return bytes;
        }
    }
}
