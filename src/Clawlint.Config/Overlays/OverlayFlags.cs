namespace Clawlint.Config.Overlays;

/// <summary>What became of a value on the way from the text.</summary>
[Flags]
internal enum OverlayFlags : byte
{
    None = 0,

    /// <summary>A part of it could not be read.</summary>
    Incomplete = 1,

    /// <summary>Its text holds the value of an environment variable.</summary>
    Substituted = 2,

    /// <summary>Its text holds a reference to a variable that is not set or not known.</summary>
    Unresolved = 4,

    /// <summary>Nobody wrote it: OpenClaw puts it in.</summary>
    Implied = 8,

    /// <summary>Its members come from several places, so that JavaScript's order must be restored.</summary>
    Reordered = 16,
}
