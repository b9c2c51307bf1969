using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Syntax;

namespace Clawlint.Comparison;

/// <summary>What became of the values and comments of a config, file by file as they are written.</summary>
/// <param name="Old">The old config.</param>
/// <param name="New">The new config.</param>
/// <param name="Values">The values that are not where and what they were, in the order of the old text; the new ones behind them in the order of the new text.</param>
/// <param name="Comments">The comments that are gone, in the order of the old text.</param>
/// <param name="Kept">Number of values that are where and what they were.</param>
public sealed record ConfigComparison(ConfigDocument Old, ConfigDocument New, ImmutableArray<ValueChange> Values, ImmutableArray<LostComment> Comments, int Kept)
{
    /// <summary>True where the two say the same.</summary>
    public bool IsSame => Values.IsEmpty && Comments.IsEmpty;

    /// <summary>The values that a kind of change befell.</summary>
    public IEnumerable<ValueChange> Of(ValueChangeKind kind) => Values.Where(change => change.Kind == kind);

    /// <summary>Compares two texts of a config; neither needs to be free of mistakes.</summary>
    public static ConfigComparison Create(SyntaxTree old, SyntaxTree @new)
    {
        var values = new ValueComparer(ConfigDocument.Create(old), ConfigDocument.Create(@new));
        var changes = values.Compare();
        return new ConfigComparison(values.Old, values.New, changes, CommentComparer.FindLost(old, @new), values.Kept);
    }
}
