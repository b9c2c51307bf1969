namespace Clawlint.Migrations;

/// <summary>What a migration did to a value.</summary>
internal enum MigrationChangeKind : byte
{
    /// <summary>It has another path.</summary>
    Moved = 0,

    /// <summary>It has another value.</summary>
    Changed,

    /// <summary>It is gone, and something else says what it said.</summary>
    Absorbed,

    /// <summary>It is gone.</summary>
    Dropped,

    /// <summary>It stays as it is, and somebody has to decide.</summary>
    Left,
}
