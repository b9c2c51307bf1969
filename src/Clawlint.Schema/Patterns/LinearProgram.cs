namespace Clawlint.Schema.Patterns;

/// <summary>
/// A pattern without back-references as a nondeterministic automaton. A lookaround is an automaton of its own that reads the
/// text against its direction once, and so knows for every place whether it holds: no step is ever taken twice.
/// </summary>
internal sealed class LinearProgram
{
    private LinearProgram(PatternCode main, PatternCode[] looks, PatternOptions options)
    {
        Main = main;
        Looks = looks;
        Options = options;
    }

    /// <summary>The pattern itself.</summary>
    public PatternCode Main { get; }

    /// <summary>The lookarounds by number.</summary>
    public PatternCode[] Looks { get; }

    /// <summary>The flags.</summary>
    public PatternOptions Options { get; }

    /// <summary>Whether every match begins at the start of the text.</summary>
    public bool StartsAtStart => Main.Instructions[0] is { Operation: PatternOperation.Anchor, X: (int)AnchorKind.Start };

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="PatternSyntaxException">It unfolds to too many steps.</exception>
    public static LinearProgram Compile(PatternSyntaxTree tree, PatternOptions options)
    {
        var looks = new List<PatternCode>();
        var main = new LinearCompiler(looks, backward: false).Compile(tree.Root);
        return new LinearProgram(main, [.. looks], options);
    }

    /// <summary>Whether the pattern matches anywhere in a text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        using var matcher = new LinearMatcher(this, text);
        return matcher.IsMatch();
    }
}
