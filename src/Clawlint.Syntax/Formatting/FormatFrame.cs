namespace Clawlint.Syntax.Formatting;

/// <summary>An object or array that formatting is in.</summary>
/// <param name="Close">The piece that closes it.</param>
/// <param name="IsArray">True for an array.</param>
/// <param name="IsMultiLine">True where each of its children stands on a line of its own.</param>
internal readonly record struct FormatFrame(int Close, bool IsArray, bool IsMultiLine)
{
    /// <summary>What stands between a bracket and a child on one line.</summary>
    public string Padding => IsArray ? "" : " ";
}
