namespace Clawlint.Schema.Patterns;

/// <summary>A pattern with back-references: alternatives are tried one after the other, with captures.</summary>
internal sealed class BacktrackingProgram
{
    private BacktrackingProgram(PatternCode main, PatternCode[] looks, int slotCount, PatternOptions options)
    {
        Main = main;
        Looks = looks;
        SlotCount = slotCount;
        Options = options;
    }

    /// <summary>The pattern itself.</summary>
    public PatternCode Main { get; }

    /// <summary>The lookarounds by number.</summary>
    public PatternCode[] Looks { get; }

    /// <summary>Number of remembered places: start and end of each group, then one a repetition.</summary>
    public int SlotCount { get; }

    /// <summary>The flags.</summary>
    public PatternOptions Options { get; }

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="PatternSyntaxException">It unfolds to too many steps.</exception>
    public static BacktrackingProgram Compile(PatternSyntaxTree tree, PatternOptions options)
    {
        var looks = new List<PatternCode>();
        var slotCount = 2 * (tree.GroupCount + 1);
        var main = new BacktrackingCompiler(looks, backward: false).Compile(tree.Root, ref slotCount);
        return new BacktrackingProgram(main, [.. looks], slotCount, options);
    }

    /// <summary>Whether the pattern matches anywhere in a text.</summary>
    public PatternAnswer Match(ReadOnlySpan<char> text) => new BacktrackingMatcher(this, text).Match();
}
