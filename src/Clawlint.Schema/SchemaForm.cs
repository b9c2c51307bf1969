namespace Clawlint.Schema;

/// <summary>How the text of a schema is meant.</summary>
public enum SchemaForm : byte
{
    /// <summary>As the draft-07 specification says.</summary>
    Standard = 0,

    /// <summary>
    /// As OpenClaw means the schema of its config and those of plugins: defaults are put in before the check, so what has one is not required;
    /// patterns of plugins and channels run in Unicode mode; and <c>#/$defs/…</c> is looked for in the nearest schema around the reference, because a
    /// plugin's schema is put into OpenClaw's with its references as they are.
    /// </summary>
    OpenClaw,
}
