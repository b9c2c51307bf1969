namespace Clawlint.Syntax.Storage;

/// <summary>A string whose delimiters are not two plain quotes, and where its content is.</summary>
/// <param name="Node">Index of its row.</param>
/// <param name="Content">The bytes between whatever delimits it.</param>
internal readonly record struct RecoveredString(int Node, TextSpan Content)
{
    /// <summary>Orders by <see cref="Node"/>.</summary>
    public static readonly IComparer<RecoveredString> ByNode = Comparer<RecoveredString>.Create((x, y) => x.Node.CompareTo(y.Node));
}
