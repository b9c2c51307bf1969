using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules;

/// <summary>What a rule knows and may do while one config is analysed.</summary>
public sealed class RuleContext
{
    internal RuleContext()
    {
    }

    /// <summary>The config.</summary>
    public ConfigDocument Document => throw new NotImplementedException();

    /// <summary>The release that it is checked against.</summary>
    public TargetRelease Target => throw new NotImplementedException();

    /// <summary>Reports a finding.</summary>
    public void Report(Diagnostic diagnostic) => throw new NotImplementedException();

    /// <summary>
    /// Says that this rule speaks for a key: the schema's unknown-key finding there, and of the values beneath, is withheld.
    /// One mistake, one finding.
    /// </summary>
    public void Claim(ConfigNode node) => throw new NotImplementedException();

    /// <summary>A location that marks a value.</summary>
    public Location LocateValue(ConfigNode node) => throw new NotImplementedException();

    /// <summary>A location that marks a member's key.</summary>
    public Location LocateKey(ConfigNode node) => throw new NotImplementedException();
}
