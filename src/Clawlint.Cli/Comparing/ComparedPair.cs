using System.Collections.Immutable;
using Clawlint.Comparison;
using Clawlint.Diagnostics;

namespace Clawlint.Cli.Comparing;

/// <summary>Two configs and what became of the one on the way to the other.</summary>
/// <param name="Old">The older one.</param>
/// <param name="New">The newer one.</param>
internal sealed record ComparedPair(ComparedFile Old, ComparedFile New)
{
    /// <summary>What became of values and comments.</summary>
    public ConfigComparison Comparison { get; } = ConfigComparison.Create(Old.Tree, New.Tree);

    /// <summary>The doors that the newer one opens.</summary>
    public ImmutableArray<Diagnostic> Widened { get; } = AccessComparer.FindWidened(Old.Report.Analysis!, New.Report.Analysis!);

    /// <summary>Number of values that are gone.</summary>
    public int Lost => Comparison.Of(ValueChangeKind.Lost).Count();
}
