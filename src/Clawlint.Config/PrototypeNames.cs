namespace Clawlint.Config;

/// <summary>What a merge does with members called <c>constructor</c> or <c>prototype</c>. (<c>__proto__</c> never becomes a member.)</summary>
public enum PrototypeNames : byte
{
    /// <summary>They are members like others.</summary>
    Kept,

    /// <summary>Those of the later object are left out.</summary>
    DroppedFromLater,

    /// <summary>They are left out of both, at any depth but within arrays.</summary>
    Dropped,
}
