using System.Runtime.InteropServices;
using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>Turns a syntax tree into the rows of a config: one pass, no recursion, so that depth costs memory but never the stack.</summary>
internal sealed class ConfigTreeBuilder(SyntaxTree tree)
{
    private readonly List<ConfigValue> _values = new(tree.NodeCount / 3 + 1);
    private readonly List<Frame> _open = [];

    /// <summary>Syntax indexes of the values still to be added, those of the innermost open container last.</summary>
    private readonly List<int> _pending = [];

    private readonly MemberOrder _order = new();
    private readonly List<MemberSyntax> _replaced = [];

    /// <summary>The members that a later one of the same name replaced.</summary>
    public IReadOnlyList<MemberSyntax> Replaced => _replaced;

    /// <summary>False when an object's values are not in the order of the text.</summary>
    public bool IsInTextOrder { get; private set; } = true;

    /// <summary>Adds all values below and including the root.</summary>
    public ConfigValue[] Build()
    {
        if (!tree.Root.IsMissing)
        {
            Add(tree.Root, -1);
        }

        while (_open.Count > 0)
        {
            ref var frame = ref CollectionsMarshal.AsSpan(_open)[^1];
            if (frame.Next < frame.End)
            {
                int parent = frame.Container;
                Add(tree.GetNode(_pending[frame.Next++]), parent);
            }
            else
            {
                Close(frame);
            }
        }

        return [.. _values];
    }

    private void Add(SyntaxNode node, int parent)
    {
        int index = _values.Count;
        _values.Add(new ConfigValue(node.Index, parent) { End = index + 1 });
        int start = _pending.Count;
        if (node.Kind == SyntaxKind.Array)
        {
            foreach (var element in node.Children)
            {
                _pending.Add(element.Index);
            }
        }
        else if (node.Kind == SyntaxKind.Object)
        {
            IsInTextOrder &= _order.Collect(node, _pending, _replaced);
        }

        if (_pending.Count > start)
        {
            _open.Add(new Frame(index, start, _pending.Count));
        }
    }

    private void Close(Frame frame)
    {
        CollectionsMarshal.AsSpan(_values)[frame.Container].End = _values.Count;
        _pending.RemoveRange(frame.Start, frame.End - frame.Start);
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>A container whose values are being added.</summary>
    private struct Frame(int container, int start, int end)
    {
        public readonly int Container = container;
        public readonly int Start = start;
        public readonly int End = end;
        public int Next = start;
    }
}
