using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>A handle to a value of a config, as OpenClaw sees it. <c>default</c> is a missing value; asking it for children gives missing values.</summary>
public readonly struct ConfigNode : IEquatable<ConfigNode>
{
    private readonly ConfigDocument? _document;

    internal ConfigNode(ConfigDocument document, int index)
    {
        _document = document;
        Index = index;
    }

    /// <summary>The config that the value belongs to.</summary>
    /// <exception cref="InvalidOperationException">The value is missing.</exception>
    public ConfigDocument Document => _document ?? throw new InvalidOperationException("The value is missing.");

    /// <summary>The value's number in its document.</summary>
    public int Index { get; }

    /// <summary>True for <c>default</c>.</summary>
    public bool IsMissing => _document is null;

    /// <summary>What the value is.</summary>
    public ConfigKind Kind => _document is null ? ConfigKind.Missing : Syntax.Kind switch
    {
        SyntaxKind.Object => ConfigKind.Object,
        SyntaxKind.Array => ConfigKind.Array,
        SyntaxKind.String or SyntaxKind.Identifier => ConfigKind.String,
        SyntaxKind.Number => ConfigKind.Number,
        SyntaxKind.True => ConfigKind.True,
        SyntaxKind.False => ConfigKind.False,
        SyntaxKind.Null => ConfigKind.Null,
        _ => ConfigKind.Unknown,
    };

    /// <summary>The object or array around; missing at the root.</summary>
    public ConfigNode Parent
    {
        get
        {
            int parent = _document is null ? -1 : _document.GetValue(Index).Parent;
            return parent < 0 ? default : new ConfigNode(_document!, parent);
        }
    }

    /// <summary>The name under which an object holds the value; null for elements and the root.</summary>
    public string? Name => Member is { IsMissing: false } member ? new MemberName(member.Key).ToString() : null;

    /// <summary>True for a member of this name; allocates nothing.</summary>
    public bool HasName(ReadOnlySpan<char> name) => Member is { IsMissing: false } member && new MemberName(member.Key).Equals(name);

    /// <summary>The member's name, decoded into <paramref name="buffer"/> where it fits there, so that looking it up allocates nothing; empty for elements and the root.</summary>
    public ReadOnlySpan<char> GetName(Span<char> buffer) =>
        Member is { IsMissing: false } member ? new MemberName(member.Key).ToChars(buffer) : default;

    /// <summary>The 0-based place in an array, counted from its start; -1 for members and the root.</summary>
    public int ElementIndex
    {
        get
        {
            if (Parent is not { Kind: ConfigKind.Array } parent)
            {
                return -1;
            }

            int place = 0;
            foreach (var element in parent.Children)
            {
                if (element.Index == Index)
                {
                    break;
                }

                place++;
            }

            return place;
        }
    }

    /// <summary>The values directly below, in the order in which JavaScript enumerates them after parsing: first place of a name, last value.</summary>
    public ConfigNodeList Children => _document is null ? default : new ConfigNodeList(_document, Index);

    /// <summary>The value under a name of an object; missing where there is none or this is no object.</summary>
    public ConfigNode this[string name]
    {
        get
        {
            if (Kind == ConfigKind.Object)
            {
                foreach (var child in Children)
                {
                    if (child.HasName(name))
                    {
                        return child;
                    }
                }
            }

            return default;
        }
    }

    /// <summary>The value at a place of an array; missing where there is none or this is no array.</summary>
    public ConfigNode this[int element]
    {
        get
        {
            if (Kind == ConfigKind.Array)
            {
                foreach (var child in Children)
                {
                    if (element-- == 0)
                    {
                        return child;
                    }
                }
            }

            return default;
        }
    }

    /// <summary>The string; null when the value is no string.</summary>
    public string? AsString() => Kind == ConfigKind.String ? Syntax.GetStringValue() : null;

    /// <summary>The number; null when the value is no number.</summary>
    public double? AsNumber() => Kind == ConfigKind.Number ? Syntax.GetNumberValue() : null;

    /// <summary>The boolean; null when the value is none.</summary>
    public bool? AsBoolean() => Kind switch { ConfigKind.True => true, ConfigKind.False => false, _ => null };

    /// <summary>The place where the user wrote the value: a node of <see cref="File"/>; the member, where it has a name but no value.</summary>
    public SyntaxNode Syntax => _document is null ? default : _document.Tree.GetNode(_document.GetValue(Index).Syntax);

    /// <summary>The member that holds the value in the text; missing for elements and the root.</summary>
    public MemberSyntax Member
    {
        get
        {
            var node = Syntax;
            if (node is { IsMissing: false, Kind: not SyntaxKind.Member })
            {
                node = node.Parent;
            }

            return node.Kind == SyntaxKind.Member ? new MemberSyntax(node) : default;
        }
    }

    /// <summary>The tree of the file that holds the value: the config itself or one that it includes.</summary>
    public SyntaxTree File => Document.Tree;

    /// <summary>The value's path as written: <c>gateway.auth.token</c>, <c>bindings[0].agentId</c>, <c>channels["my-bot.x"]</c>; empty at the root.</summary>
    public string Path => ConfigPath.Of(this);

    /// <summary>The value's RFC 6901 pointer; empty at the root.</summary>
    public string Pointer => ConfigPath.PointerOf(this);

    /// <inheritdoc/>
    public bool Equals(ConfigNode other) => ReferenceEquals(_document, other._document) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConfigNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_document, Index);

    /// <summary>True for two handles to the same value.</summary>
    public static bool operator ==(ConfigNode left, ConfigNode right) => left.Equals(right);

    /// <summary>True for handles to different values.</summary>
    public static bool operator !=(ConfigNode left, ConfigNode right) => !left.Equals(right);
}
