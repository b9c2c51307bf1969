namespace Clawlint.Releases;

/// <summary>Where the target release comes from.</summary>
public enum TargetReleaseSource : byte
{
    /// <summary>Nothing said which: the newest bundled one.</summary>
    NewestBundled = 0,

    /// <summary><c>--openclaw</c>.</summary>
    Option,

    /// <summary>The settings file.</summary>
    Settings,

    /// <summary>The installed OpenClaw.</summary>
    Installed,

    /// <summary>Pinned in the project: compose image, Dockerfile, package.json.</summary>
    Project,

    /// <summary><c>meta.lastTouchedVersion</c>, when asked for with <c>stamped</c>.</summary>
    Stamp,
}
