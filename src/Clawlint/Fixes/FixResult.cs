using System.Collections.Immutable;
using Clawlint.Accounts;
using Clawlint.Analysis;
using Clawlint.Comparison;
using Clawlint.Edits;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>A config after its fixes.</summary>
/// <param name="Text">The text with all fixes; the same instance as before where nothing changed.</param>
/// <param name="Edits">What leads from the old text to the new one: sorted, not overlapping, in offsets of the old text.</param>
/// <param name="Before">The findings in the old text.</param>
/// <param name="After">The findings in the new text.</param>
public sealed record FixResult(SourceText Text, ImmutableArray<TextEdit> Edits, ConfigAnalysis Before, ConfigAnalysis After)
{
    /// <summary>The fixes in the order in which they were applied.</summary>
    public ImmutableArray<AppliedFix> Applied { get; init; } = [];

    /// <summary>The fixes that were left out, and why.</summary>
    public ImmutableArray<LeftOutFix> LeftOut { get; init; } = [];

    /// <summary>What the applied fixes want done beyond the text: new names, new files, permissions, edits of other files.</summary>
    public ImmutableArray<FixOperation> FileOperations { get; init; } = [];

    /// <summary>The files that the config includes and that the fixes changed.</summary>
    public ImmutableArray<EditedFile> Included { get; init; } = [];

    /// <summary>True where the text was replaced as a whole (UTF-16 became UTF-8); <see cref="Edits"/> is one edit then.</summary>
    public bool IsRecoded { get; init; }

    /// <summary>True where the text differs from the old one.</summary>
    public bool IsChanged => !Before.Document.Tree.Text.Bytes.SequenceEqual(Text.Bytes);

    /// <summary>The comments that went with what they belonged to: neither in the new texts nor set aside, in the order of the old texts.</summary>
    public ImmutableArray<LostComment> FindLostComments() =>
        CommentComparer.FindLost(Before.Document.Trees, After.Document.Trees, FileOperations.OfType<SetAsideOperation>().Select(static aside => aside.Text));

    /// <summary>What became of every value; null where no account was asked for.</summary>
    public ValueAccount? Account { get; init; }
}
