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
    public ConfigKind Kind => throw new NotImplementedException();

    /// <summary>The object or array around; missing at the root.</summary>
    public ConfigNode Parent => throw new NotImplementedException();

    /// <summary>The name under which an object holds the value; null for elements and the root.</summary>
    public string? Name => throw new NotImplementedException();

    /// <summary>The 0-based place in an array; -1 for members and the root.</summary>
    public int ElementIndex => throw new NotImplementedException();

    /// <summary>The values directly below, in the order in which JavaScript enumerates them after parsing: first place of a name, last value.</summary>
    public ConfigNodeList Children => throw new NotImplementedException();

    /// <summary>The value under a name of an object; missing where there is none or this is no object.</summary>
    public ConfigNode this[string name] => throw new NotImplementedException();

    /// <summary>The value at a place of an array; missing where there is none or this is no array.</summary>
    public ConfigNode this[int element] => throw new NotImplementedException();

    /// <summary>The string; null when the value is no string.</summary>
    public string? AsString() => throw new NotImplementedException();

    /// <summary>The number; null when the value is no number.</summary>
    public double? AsNumber() => throw new NotImplementedException();

    /// <summary>The boolean; null when the value is none.</summary>
    public bool? AsBoolean() => Kind switch { ConfigKind.True => true, ConfigKind.False => false, _ => null };

    /// <summary>The place where the user wrote the value: a node of <see cref="File"/>. Missing for a value that no text holds.</summary>
    public SyntaxNode Syntax => throw new NotImplementedException();

    /// <summary>The member that holds the value in the text; missing for elements and the root.</summary>
    public MemberSyntax Member => throw new NotImplementedException();

    /// <summary>The tree of the file that holds the value: the config itself or one that it includes.</summary>
    public SyntaxTree File => throw new NotImplementedException();

    /// <summary>The value's path as written: <c>gateway.auth.token</c>, <c>bindings[0].agentId</c>, <c>channels["my-bot.x"]</c>; empty at the root.</summary>
    public string Path => throw new NotImplementedException();

    /// <summary>The value's RFC 6901 pointer; empty at the root.</summary>
    public string Pointer => throw new NotImplementedException();

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
