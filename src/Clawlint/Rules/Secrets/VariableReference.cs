using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Secrets;

/// <summary>The cure for a credential in the file: a reference to a variable in its place.</summary>
internal static class VariableReference
{
    /// <summary>Advice only: the value has to reach the environment first, or it is lost.</summary>
    public static CodeFix CreateFix(RuleDescriptor rule, ConfigNode credential, string variable) =>
        new($"Write ${{{variable}}} at {credential.Path}", FixSafety.Manual, $"{rule.Name}@{credential.Path}", () => MemberEdits.SetValue(credential, $"\"${{{variable}}}\""));
}
