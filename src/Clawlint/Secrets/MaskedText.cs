namespace Clawlint.Secrets;

/// <summary>A stretch of a text whose secrets are masked.</summary>
/// <param name="Text">What may be shown.</param>
/// <param name="IsMasked">True where something is hidden.</param>
public sealed record MaskedText(string Text, bool IsMasked)
{
    /// <summary>Where an offset of the file lies in <see cref="Text"/>: a 0-based place in UTF-16 units. An offset inside a mask is the mask's start.</summary>
    public int GetIndex(int offset) => throw new NotImplementedException();
}
