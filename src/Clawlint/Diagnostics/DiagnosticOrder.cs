using Clawlint.Syntax;

namespace Clawlint.Diagnostics;

/// <summary>The order in which findings are shown: the config's own file first, then the others by path; then by place, then by code.</summary>
/// <param name="main">The text of the config's own file.</param>
internal sealed class DiagnosticOrder(SourceText main) : IComparer<Diagnostic>
{
    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        var (left, right) = (x!.Location, y!.Location);
        int order = ReferenceEquals(right.Text, main).CompareTo(ReferenceEquals(left.Text, main));
        order = order != 0 ? order : string.CompareOrdinal(left.Text.Path, right.Text.Path);
        order = order != 0 ? order : left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : left.Span.Length.CompareTo(right.Span.Length);
        order = order != 0 ? order : string.CompareOrdinal(x.Rule.Code, y.Rule.Code);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }
}
