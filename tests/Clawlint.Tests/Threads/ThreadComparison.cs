using Clawlint.Comparison;
using Clawlint.Config;
using Clawlint.Syntax;
using Clawlint.Tests.Rules;

namespace Clawlint.Tests.Threads;

/// <summary>A config before and after some program wrote it, and what <c>clawlint compare</c> has to say of that.</summary>
/// <param name="Old">The config before.</param>
/// <param name="New">The config after.</param>
/// <param name="Expected">A line for each value or comment, in the order of the old text: <c>kind line:column-line:column configPath</c>.</param>
internal sealed record ThreadComparison(Fence Old, Fence New, Fence Expected)
{
    /// <summary>The comparisons of a page, in order.</summary>
    public static IEnumerable<ThreadComparison> ReadAll(string markdown)
    {
        Fence? old = null;
        Fence? written = null;
        foreach (var fence in Fence.ReadAll(markdown))
        {
            old = fence.Has("before") ? fence : old;
            written = fence.Has("after") ? fence : written;
            if (fence.Has("compare"))
            {
                yield return new ThreadComparison(old!, written!, fence);
            }
        }
    }

    public string Describe()
    {
        var comparison = ConfigComparison.Create(Parse(Old), Parse(New));
        var values = comparison.Values.Where(static change => change.Kind != ValueChangeKind.Added).Select(static change => $"{Name(change.Kind)} {Place(change.Old)} {change.Old.Path}");
        var comments = comparison.Comments.Select(static comment => $"comment {comment.Tree.Text.GetPosition(comment.Span.Start)}-{comment.Tree.Text.GetPosition(comment.Span.End)}");
        return string.Concat(values.Concat(comments).Select(static line => line + "\n"));
    }

    private static SyntaxTree Parse(Fence fence) => SyntaxTree.Parse(SourceText.FromString(fence.Text, "openclaw.json"));

    private static string Name(ValueChangeKind kind) => kind switch
    {
        ValueChangeKind.BecameLiteral => "literal",
        ValueChangeKind.IncludeFlattened => "include",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Place(ConfigNode node)
    {
        var (text, span) = (node.File.Text, node.Syntax.Span);
        return $"{text.GetPosition(span.Start)}-{text.GetPosition(span.End)}";
    }
}
