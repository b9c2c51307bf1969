using System.Collections.Immutable;
using System.Text;
using Clawlint.Secrets;
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
    public static UnifiedDiff Create(SourceText before, IReadOnlyCollection<TextEdit> edits, bool showSecrets = false)
    {
        var hunks = Hunk.Group(before, LineChange.Find(before, edits));
        if (hunks.Count == 0)
            return new UnifiedDiff([], isMasked: false);
        var after = before.WithEdits(edits);
        var (secretsBefore, secretsAfter) = showSecrets
            ? ([], [])
            : SecretMask.FindSecrets(SyntaxTree.Parse(before), hunks.Select(hunk => hunk.OldSpan), SyntaxTree.Parse(after), hunks.Select(hunk => hunk.NewSpan));
        var writer = new HunkWriter(before, secretsBefore, after, secretsAfter);
        hunks.ForEach(writer.Write);
        return new UnifiedDiff([.. Head(before.Path, writer.IsMasked), .. writer.GetLines()], writer.IsMasked);
    }

    /// <summary>Writes all lines, a line feed after each.</summary>
    public void WriteTo(Stream stream)
    {
        foreach (var line in Lines)
        {
            stream.Write(line.Bytes.Span);
            stream.WriteByte((byte)'\n');
        }
    }

    private static IEnumerable<DiffLine> Head(string path, bool isMasked)
    {
        if (isMasked)
            yield return new DiffLine(DiffLineKind.MaskNotice, "# masked: for reading; apply with clawlint fix"u8.ToArray());
        yield return new DiffLine(DiffLineKind.FileHeader, Encoding.UTF8.GetBytes("--- " + DiffPath.Quote("a/", path)));
        yield return new DiffLine(DiffLineKind.FileHeader, Encoding.UTF8.GetBytes("+++ " + DiffPath.Quote("b/", path)));
    }
}
