using Clawlint.Config;

namespace Clawlint.Comparison;

/// <summary>What became of one value.</summary>
/// <param name="Kind">What.</param>
/// <param name="Old">The value in the old config; missing where it is new.</param>
/// <param name="New">The value in the new config: the same, or the one that stands at its path now; missing where there is none. An object where the value became its name.</param>
public sealed record ValueChange(ValueChangeKind Kind, ConfigNode Old, ConfigNode New);
