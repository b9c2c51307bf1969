using Clawlint.Diagnostics;

namespace Clawlint.Rules.Schema;

/// <summary>Where a finding lies and what it says.</summary>
internal readonly record struct Finding(Location Location, string Message);
