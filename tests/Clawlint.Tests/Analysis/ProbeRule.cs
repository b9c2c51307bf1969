using Clawlint.Diagnostics;
using Clawlint.Rules;

namespace Clawlint.Tests.Analysis;

/// <summary>A rule whose subscriptions the test writes.</summary>
internal sealed class ProbeRule(Action<RuleSubscriptions, RuleDescriptor> subscribe, string code = "CL1900", string name = "probe-rule") : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(code, name, Severity.Warning, Effect.Ignored);

    public override void Subscribe(RuleSubscriptions subscriptions) => subscribe(subscriptions, Descriptor);
}
