using System.Collections.Immutable;
using Clawlint.Config.Overlays;
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
    public ConfigKind Kind => _document is null ? ConfigKind.Missing : _document.IsOverlaidAt(Index) ? Overlay.Kind : KindOf(Syntax);

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
    public string? Name => OverlaidName ?? (Member is { IsMissing: false } member ? new MemberName(member.Key).ToString() : null);

    /// <summary>True for a member of this name; allocates nothing.</summary>
    public bool HasName(ReadOnlySpan<char> name) => OverlaidName is { } overlaid
        ? name.SequenceEqual(overlaid)
        : Member is { IsMissing: false } member && MemberName.IsWrittenAs(member.Key, name);

    /// <summary>The member's name, decoded into <paramref name="buffer"/> where it fits there, so that looking it up allocates nothing; empty for elements and the root.</summary>
    public ReadOnlySpan<char> GetName(Span<char> buffer) => OverlaidName is { } overlaid
        ? overlaid
        : Member is { IsMissing: false } member ? new MemberName(member.Key).ToChars(buffer) : default;

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

    /// <summary>The values of an object, each of which has a name; none where this is no object.</summary>
    public ConfigNodeList Members => Kind == ConfigKind.Object ? Children : default;

    /// <summary>The value under a name of an object; missing where there is none or this is no object.</summary>
    public ConfigNode this[string name]
    {
        get
        {
            if (Kind == ConfigKind.Object)
            {
                int left = ConfigDocument.WideObject;
                foreach (var child in Children)
                {
                    if (left-- == 0)
                    {
                        return _document!.FindInWide(Index, name);
                    }

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

    /// <summary>
    /// The string, variables put in; null when the value is no string. Where <see cref="IsSubstituted"/> says so it holds a secret:
    /// messages quote the text of <see cref="Syntax"/> instead.
    /// </summary>
    public string? AsString() => Kind != ConfigKind.String ? null : _document!.IsOverlaidAt(Index) && Overlay.Text is { } text ? text : Syntax.GetStringValue();

    /// <summary>The string of <see cref="AsString"/>, decoded into <paramref name="buffer"/> where it fits there, so that comparing it allocates nothing; empty when the value is no string.</summary>
    public ReadOnlySpan<char> GetString(Span<char> buffer) => Kind != ConfigKind.String
        ? default
        : _document!.IsOverlaidAt(Index) && Overlay.Text is { } text ? text : new MemberName(Syntax).ToChars(buffer);

    /// <summary>The number; null when the value is no number.</summary>
    public double? AsNumber() => Kind == ConfigKind.Number ? Syntax.GetNumberValue() : null;

    /// <summary>The boolean; null when the value is none.</summary>
    public bool? AsBoolean() => Kind switch { ConfigKind.True => true, ConfigKind.False => false, _ => null };

    /// <summary>
    /// The place where the user wrote the value: a node of <see cref="File"/>; the key, where it has no value.
    /// Where several files wrote it, the last place; for a value that nobody wrote, the one that made OpenClaw put it in.
    /// </summary>
    public SyntaxNode Syntax => _document is null ? default : _document.IsOverlaidAt(Index) ? Overlay.Syntax : _document.Tree.GetNode(_document.GetValue(Index).Syntax);

    /// <summary>
    /// The member that holds the value in the text; missing for elements and the root. It lies in another file than the value
    /// where it holds an <c>$include</c>: its own tree says which.
    /// </summary>
    public MemberSyntax Member
    {
        get
        {
            var node = _document is not null && _document.IsOverlaidAt(Index) ? Overlay.Member : Syntax.Parent;
            return node.Kind == SyntaxKind.Member ? new MemberSyntax(node) : default;
        }
    }

    /// <summary>The tree of the file that holds the value: the config itself or one that it includes.</summary>
    public SyntaxTree File => Syntax.Tree;

    /// <summary>
    /// Every place where a file writes the value, in the order in which includes merge them; the last one is <see cref="Syntax"/>.
    /// Objects are merged and arrays appended from all of them; of anything else only the last counts. Empty for a value that nobody wrote.
    /// </summary>
    public ImmutableArray<SyntaxNode> Origins => IsImplied ? [] : _document is not null && _document.IsOverlaidAt(Index) && Overlay.Origins is { IsDefault: false } origins ? origins : [Syntax];

    /// <summary>The value's path as written: <c>gateway.auth.token</c>, <c>bindings[0].agentId</c>, <c>channels["my-bot.x"]</c>; empty at the root.</summary>
    public string Path => ConfigPath.Write(ConfigPath.WrittenStepsTo(this));

    /// <summary>The value's path as an RFC 6901 pointer; empty at the root.</summary>
    public string Pointer => ConfigPath.WritePointer(ConfigPath.WrittenStepsTo(this));

    /// <summary>The path by which OpenClaw knows the value, in the same notation: <c>agents.entries.main</c> for what was written as <c>agents.list[0]</c>.</summary>
    public string OpenClawPath => ConfigPath.Write(ConfigPath.StepsTo(this));

    /// <summary>True where a part of the value is not known, because a file that is included there could not be read: what is absent may be there.</summary>
    public bool IsIncomplete => Has(OverlayFlags.Incomplete);

    /// <summary>True where the string holds the value of an environment variable, which counts as a secret.</summary>
    public bool IsSubstituted => Has(OverlayFlags.Substituted);

    /// <summary>True where the string still holds a <c>${NAME}</c> that has no value, or none that is known here.</summary>
    public bool IsUnresolved => Has(OverlayFlags.Unresolved);

    /// <summary>True for a value that nobody wrote and OpenClaw puts in.</summary>
    public bool IsImplied => Has(OverlayFlags.Implied);

    /// <summary>The last step of <see cref="Path"/>.</summary>
    internal ConfigPathStep WrittenStep
    {
        get
        {
            bool isOverlaid = _document is not null && _document.IsOverlaidAt(Index);
            string? name = isOverlaid ? Overlay.WrittenName : null;
            int element = isOverlaid ? Overlay.WrittenElement : -1;
            return element >= 0 ? new ConfigPathStep(null, element) : new ConfigPathStep(name ?? Name, name is null ? ElementIndex : -1);
        }
    }

    /// <summary>The steps of <see cref="Path"/>, where they are not those of the values around; else null.</summary>
    internal ConfigPathStep[]? WrittenPath => _document is not null && _document.IsOverlaidAt(Index) ? Overlay.WrittenPath : null;

    private ref readonly OverlayValue Overlay => ref _document!.GetOverlay(Index);

    private string? OverlaidName => _document is not null && _document.IsOverlaidAt(Index) ? Overlay.Name : null;

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

    private static ConfigKind KindOf(SyntaxNode syntax) => syntax.Kind switch
    {
        SyntaxKind.Object => ConfigKind.Object,
        SyntaxKind.Array => ConfigKind.Array,
        SyntaxKind.String or SyntaxKind.Identifier => syntax.IsKey ? ConfigKind.Unknown : ConfigKind.String,
        SyntaxKind.Number => ConfigKind.Number,
        SyntaxKind.True => ConfigKind.True,
        SyntaxKind.False => ConfigKind.False,
        SyntaxKind.Null => ConfigKind.Null,
        _ => ConfigKind.Unknown,
    };

    private bool Has(OverlayFlags flag) => _document is not null && _document.IsOverlaidAt(Index) && Overlay.Has(flag);
}
