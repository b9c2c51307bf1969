namespace Clawlint.Syntax.Lexing;

/// <summary>Orders spans by where they begin.</summary>
internal sealed class TextSpanStartComparer : IComparer<TextSpan>
{
    public static readonly TextSpanStartComparer Instance = new();

    public int Compare(TextSpan x, TextSpan y) => x.Start.CompareTo(y.Start);
}
