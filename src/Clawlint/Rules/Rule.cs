using Clawlint.Diagnostics;

namespace Clawlint.Rules;

/// <summary>
/// One kind of mistake: what it is called, how it is found, what is said of it and how it is cured, in one file.
/// A rule holds no state; one instance serves all files and threads.
/// </summary>
public abstract class Rule
{
    /// <summary>The rule's code, name, severity and effect.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// True where a finding of the rule can be why a release rejects a config that its schema accepts. Only these rules are asked when many
    /// releases are.
    /// </summary>
    internal virtual bool CanRejectBeyondSchema => Descriptor.Effect == Effect.Load || Descriptor.Releases.Any(static range => range.Effect == Effect.Load);

    /// <summary>Says what the rule wants to see; called once, when the rule set is made.</summary>
    public abstract void Subscribe(RuleSubscriptions subscriptions);
}
