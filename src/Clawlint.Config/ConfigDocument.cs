using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>
/// A config as OpenClaw sees it: the values of a file, each with the place where it was written.
/// Built in one pass over the syntax tree; without overlays it costs one array.
/// </summary>
public sealed class ConfigDocument
{
    private ConfigDocument(SyntaxTree tree) => Tree = tree;

    /// <summary>The tree of the config file itself.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The root value; missing where the file holds none.</summary>
    public ConfigNode Root => throw new NotImplementedException();

    /// <summary>Number of values; a value's index is below it, a parent comes before its children.</summary>
    public int NodeCount => throw new NotImplementedException();

    /// <summary>Reads the values of a tree. Never throws.</summary>
    public static ConfigDocument Create(SyntaxTree tree) => throw new NotImplementedException();

    /// <summary>The value with an index.</summary>
    public ConfigNode GetNode(int index) => throw new NotImplementedException();

    /// <summary>The value at a path of names, <c>Find("gateway", "auth", "token")</c>; missing where any step is.</summary>
    public ConfigNode Find(params ReadOnlySpan<string> names) => throw new NotImplementedException();

    /// <summary>The value that a syntax node became; missing for keys, for values that a later duplicate replaced and for what lies beneath them.</summary>
    public ConfigNode FromSyntax(SyntaxNode node) => throw new NotImplementedException();
}
