using System.Collections.Immutable;

namespace Clawlint.Environments.Units;

/// <summary>A systemd unit that runs the gateway, with its drop-ins and environment files.</summary>
/// <param name="Path">The unit's full path.</param>
/// <param name="Variables">The variables that it sets, each once: of several settings the last.</param>
public sealed record ServiceUnit(string Path, ImmutableArray<UnitVariable> Variables)
{
    /// <summary>The variable of a name; null where it sets none.</summary>
    public UnitVariable? Find(string name) => Variables.FirstOrDefault(variable => variable.Name == name);
}
