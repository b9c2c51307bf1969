namespace Clawlint.Fixes;

/// <summary>Why a fix was left out.</summary>
public enum LeftOutReason : byte
{
    /// <summary>The text would no longer parse, or would hold more mistakes than before.</summary>
    NoLongerParses = 0,

    /// <summary>OpenClaw would no longer accept the file.</summary>
    NoLongerAccepted,

    /// <summary>The gateway would no longer start.</summary>
    NoLongerStarts,

    /// <summary>A credential would be lost.</summary>
    LosesSecret,

    /// <summary>An error would appear in text that the fix did not write.</summary>
    BringsError,

    /// <summary>The fix would change a member that a template fills in.</summary>
    TouchesTemplate,

    /// <summary>The fixes did not come to rest: they undo each other.</summary>
    DoesNotSettle,
}
