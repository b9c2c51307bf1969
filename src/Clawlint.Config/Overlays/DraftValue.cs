namespace Clawlint.Config.Overlays;

/// <summary>A value of a draft and its links.</summary>
internal struct DraftValue
{
    public OverlayValue Value;
    public int FirstChild;
    public int LastChild;
    public int Next;
}
