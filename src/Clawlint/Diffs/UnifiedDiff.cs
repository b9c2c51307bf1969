using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Diffs;

/// <summary>
/// The difference between two texts of a file, from the edits that lead from one to the other. <c>git apply</c> and <c>patch</c> accept it,
/// unless a secret in it is masked: then they refuse it, so that no mask gets into a file.
/// </summary>
public sealed class UnifiedDiff
{
    private UnifiedDiff(ImmutableArray<DiffLine> lines, bool isMasked)
    {
        Lines = lines;
        IsMasked = isMasked;
    }

    /// <summary>The lines; empty where the texts are the same.</summary>
    public ImmutableArray<DiffLine> Lines { get; }

    /// <summary>True where a secret is masked and the diff cannot be applied.</summary>
    public bool IsMasked { get; }

    /// <summary>Makes the diff of a text and its edits.</summary>
    /// <param name="before">The old text; its path stands in the header.</param>
    /// <param name="edits">The edits, not overlapping.</param>
    /// <param name="showSecrets">Whether secrets are shown as they are.</param>
    public static UnifiedDiff Create(SourceText before, IReadOnlyCollection<TextEdit> edits, bool showSecrets = false) => throw new NotImplementedException();

    /// <summary>Writes all lines, a line feed after each.</summary>
    public void WriteTo(Stream stream) => throw new NotImplementedException();
}
