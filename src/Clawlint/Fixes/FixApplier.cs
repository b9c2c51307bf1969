using Clawlint.Analysis;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>
/// Applies fixes to a text until none is left that may be applied, and leaves out those whose result would be worse. Reads and writes no file.
/// </summary>
public sealed class FixApplier(ConfigAnalyzer analyzer)
{
    /// <summary>The analyser whose findings are fixed.</summary>
    public ConfigAnalyzer Analyzer { get; } = analyzer;

    /// <summary>Fixes one config. Fixing the result again changes nothing.</summary>
    public FixResult Apply(SourceText text, TargetRelease target, FixOptions options) => throw new NotImplementedException();
}
