using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Placement;

/// <summary>An environment variable at the root of the config, or directly under <c>env</c>, instead of under <c>env.vars</c>.</summary>
public sealed class RootEnvKey : PlacementRule
{
    /// <summary>Until then a variable could stand directly under <c>env</c>.</summary>
    private static readonly OpenClawRelease KnowsOnlyVars = OpenClawRelease.Parse("2026.8.1");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2028", "root-env-key", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("", Check);
        subscriptions.OnPath("env", (context, env) =>
        {
            if (context.Target.Release >= KnowsOnlyVars)
            {
                Check(context, env);
            }
        });
    }

    private void Check(RuleContext context, ConfigNode container)
    {
        List<Misplacement>? keys = null;
        Span<char> buffer = stackalloc char[64];
        if (container.Kind != ConfigKind.Object)
        {
            return;
        }

        foreach (var child in container.Members)
        {
            if (IsScalar(child.Kind) && IsVariable(child.GetName(buffer)))
            {
                (keys ??= []).Add(new Misplacement(child, ["env", "vars", child.Name!]));
            }
        }

        if (keys is not null)
        {
            Report(context, keys, container.Path);
        }
    }

    private static bool IsScalar(ConfigKind kind) => kind is ConfigKind.String or ConfigKind.Number or ConfigKind.True or ConfigKind.False;

    /// <summary>Upper-case letters, digits and at least one underscore: no key of OpenClaw is written so.</summary>
    private static bool IsVariable(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }
        }

        return name.Contains('_') && char.IsAsciiLetterUpper(name[0]);
    }
}
