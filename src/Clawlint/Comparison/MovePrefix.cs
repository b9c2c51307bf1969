using Clawlint.Config;

namespace Clawlint.Comparison;

/// <summary>What moved with a value: the outermost objects above it whose names differ.</summary>
/// <param name="Old">In the old config.</param>
/// <param name="New">In the new config.</param>
public readonly record struct MovePrefix(ConfigNode Old, ConfigNode New)
{
    /// <summary>Goes up from a value's two places as long as both have the same name.</summary>
    public static MovePrefix Of(ConfigNode old, ConfigNode @new)
    {
        while (!old.Parent.Parent.IsMissing && !@new.Parent.Parent.IsMissing && old.Name == @new.Name && old.ElementIndex == @new.ElementIndex)
            (old, @new) = (old.Parent, @new.Parent);
        return new MovePrefix(old, @new);
    }
}
