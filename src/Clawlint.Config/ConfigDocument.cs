using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>
/// A config as OpenClaw sees it: the values of a file, each with the place where it was written.
/// Built in one pass over the syntax tree; without overlays it costs one array of twelve bytes a value.
/// </summary>
public sealed class ConfigDocument
{
    private readonly ConfigValue[] _values;
    private readonly bool _isInTextOrder;
    private int[]? _indexesBySyntax;

    private ConfigDocument(SyntaxTree tree)
    {
        Tree = tree;
        var builder = new ConfigTreeBuilder(tree);
        _values = builder.Build();
        _isInTextOrder = builder.IsInTextOrder;
        ReplacedMembers = [.. builder.Replaced];
    }

    /// <summary>The tree of the config file itself.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The root value; missing where the file holds none.</summary>
    public ConfigNode Root => _values.Length == 0 ? default : new ConfigNode(this, 0);

    /// <summary>Number of values; a value's index is below it, a parent comes before its children.</summary>
    public int NodeCount => _values.Length;

    /// <summary>The members that do not count, because a later one of the same object has the same name; in no particular order.</summary>
    public ImmutableArray<MemberSyntax> ReplacedMembers { get; }

    /// <summary>Reads the values of a tree. Never throws.</summary>
    public static ConfigDocument Create(SyntaxTree tree) => new(tree);

    /// <summary>The value with an index.</summary>
    public ConfigNode GetNode(int index) =>
        (uint)index < (uint)_values.Length ? new ConfigNode(this, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The value at a path of names, <c>Find("gateway", "auth", "token")</c>; missing where any step is.</summary>
    public ConfigNode Find(params ReadOnlySpan<string> names)
    {
        var node = Root;
        foreach (string name in names)
        {
            node = node[name];
        }

        return node;
    }

    /// <summary>The value that a syntax node became; missing for keys, for values that a later duplicate replaced and for what lies beneath them.</summary>
    public ConfigNode FromSyntax(SyntaxNode node)
    {
        if (node.IsMissing || !ReferenceEquals(node.Tree, Tree))
        {
            return default;
        }

        int[]? order = _isInTextOrder ? null : _indexesBySyntax ??= SortBySyntax();
        int low = 0;
        int high = _values.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int index = order is null ? middle : order[middle];
            int syntax = _values[index].Syntax;
            if (syntax == node.Index)
            {
                return new ConfigNode(this, index);
            }

            if (syntax < node.Index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return default;
    }

    internal ref readonly ConfigValue GetValue(int index) => ref _values[index];

    private int[] SortBySyntax()
    {
        int[] keys = new int[_values.Length];
        int[] indexes = new int[_values.Length];
        for (int i = 0; i < _values.Length; i++)
        {
            keys[i] = _values[i].Syntax;
            indexes[i] = i;
        }

        Array.Sort(keys, indexes);
        return indexes;
    }
}
