using Clawlint.Config;
using Clawlint.Fixes;

namespace Clawlint.Rules.Agents;

/// <summary>The cure for a policy that lets in too many, or nobody.</summary>
internal static class PolicyFix
{
    /// <summary>Sets the policy; who may write changes, so only with consent.</summary>
    public static CodeFix Create(ConfigNode policy, string value) =>
        new($"Set {policy.Path} to {value}", FixSafety.Unsafe, $"policy@{policy.Path}", () => MemberEdits.SetValue(policy, $"\"{value}\""));
}
