using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Config.Overlays;

/// <summary>What is to be known of a value that includes, variables or migrations touched, beyond its row. Kept for all values of a config that any of them touched.</summary>
internal struct OverlayValue
{
    /// <summary>Where the value was written; the last place where several files wrote it.</summary>
    public SyntaxNode Syntax;

    /// <summary>The member that holds it in the text; missing for elements and roots.</summary>
    public SyntaxNode Member;

    /// <summary>All places where files write the value, in the order in which they merge; default where <see cref="Syntax"/> is the only one.</summary>
    public ImmutableArray<SyntaxNode> Origins;

    /// <summary>The name, where it is not the one in <see cref="Member"/>.</summary>
    public string? Name;

    /// <summary>The string, where it is not the one in the text.</summary>
    public string? Text;

    /// <summary>The name under which it was written, where OpenClaw knows it by another.</summary>
    public string? WrittenName;

    /// <summary>The place in the array in which it was written, where OpenClaw knows it by another place or a name; else -1.</summary>
    public int WrittenElement;

    /// <summary>The whole path as it was written, where it was written elsewhere than the objects around; else null.</summary>
    public ConfigPathStep[]? WrittenPath;

    public ConfigKind Kind;

    public OverlayFlags Flags;

    public readonly bool Has(OverlayFlags flag) => (Flags & flag) != OverlayFlags.None;
}
