namespace Clawlint.Schema;

/// <summary>The formats that are conditions; the others are notes. Draft-07 leaves the choice to who evaluates.</summary>
[Flags]
public enum SchemaFormats
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>uri</c>: an absolute URL. OpenClaw checks this one everywhere.</summary>
    Uri = 1,
}
