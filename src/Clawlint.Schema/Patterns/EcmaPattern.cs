using System.Diagnostics.CodeAnalysis;

namespace Clawlint.Schema.Patterns;

/// <summary>
/// A regular expression with the meaning that ECMA-262 gives it, as V8 runs it. Without back-references a match costs
/// at most the program's length times the text's; with them a step limit applies. Safe to share between threads.
/// </summary>
public sealed class EcmaPattern
{
    private readonly LinearProgram? _linear;
    private readonly BacktrackingProgram? _backtracking;

    private EcmaPattern(string source, PatternOptions options, PatternSyntaxTree tree)
    {
        Source = source;
        Options = options;
        if (tree.HasBackReferences)
            _backtracking = BacktrackingProgram.Compile(tree, options);
        else
            _linear = LinearProgram.Compile(tree, options);
    }

    /// <summary>The pattern's text, without slashes.</summary>
    public string Source { get; }

    /// <summary>The flags.</summary>
    public PatternOptions Options { get; }

    /// <summary>Reads a pattern.</summary>
    /// <returns>False where JavaScript would throw a SyntaxError, where the pattern unfolds to more than
    /// <see cref="PatternInstruction.MaxProgramLength"/> steps, or where it names a Unicode property that is not supported
    /// (scripts and most binary properties).</returns>
    public static bool TryParse(string source, PatternOptions options, [NotNullWhen(true)] out EcmaPattern? pattern)
    {
        try
        {
            pattern = new EcmaPattern(source, options, PatternParser.Parse(source, options));
            return true;
        }
        catch (PatternSyntaxException)
        {
            pattern = null;
            return false;
        }
    }

    /// <summary>Whether the pattern matches anywhere in a text, as <c>RegExp.prototype.test</c> does.</summary>
    public PatternAnswer Match(ReadOnlySpan<char> text) =>
        _linear is not null ? (_linear.IsMatch(text) ? PatternAnswer.Yes : PatternAnswer.No) : _backtracking!.Match(text);
}
