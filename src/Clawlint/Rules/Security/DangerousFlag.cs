using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>A setting of <c>schema/facts/dangerous-flags.txt</c> that takes a safeguard away.</summary>
public sealed class DangerousFlag : Rule
{
    private static readonly ReleaseFacts Facts = new("facts/dangerous-flags.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5067", "dangerous-flag", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["config.insecure_or_dangerous_flags"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string fact in Facts.All)
        {
            string[] words = fact.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            subscriptions.OnPath(words[0], (context, flag) => Check(context, flag, fact, words[1]));
        }
    }

    private void Check(RuleContext context, ConfigNode flag, string fact, string dangerous)
    {
        bool isDangerous = flag.AsBoolean() is { } isOn ? isOn == (dangerous == "true") && dangerous is "true" or "false" : flag.AsString() == dangerous;
        if (!isDangerous || !Facts.Holds(fact, context.Target.Release))
        {
            return;
        }

        string message = $"{flag.Path}: {dangerous} {GetConsequence(flag.Name!)}. Take it back unless you have decided that this is worth the risk.";
        context.Report(context.Diagnose(Descriptor, context.LocateKey(flag), message) with { Fixes = [CreateFix(flag, dangerous)] });
    }

    private static string GetConsequence(string name) => name switch
    {
        "allowUnsafeExternalContent" => "hands texts from outside to the agent without the marks that keep it from taking them for orders",
        "workspaceOnly" => "lets agents change files outside their workspace",
        "dangerouslyAllowPrivateNetwork" => "lets pages that the agent opens reach your private network",
        "dangerouslyAllowReservedContainerTargets" => "lets mounts cover what the sandbox itself relies on",
        "dangerouslyAllowExternalBindSources" => "lets the sandbox see folders outside the agent's workspace",
        "dangerouslyAllowContainerNamespaceJoin" => "lets the sandbox share another container's network",
        "acceptTrustedAuthservId" or "min" => "takes mails for genuine whose sender has not been proved",
        _ => "takes a safeguard away",
    };

    /// <summary>What is dangerous when it is off has to be written as on: not every such setting is on by itself.</summary>
    private CodeFix CreateFix(ConfigNode flag, string dangerous)
    {
        bool isOff = dangerous == "false";
        Func<ImmutableArray<FixOperation>> operations = isOff ? () => MemberEdits.SetValue(flag, "true") : () => MemberEdits.Remove(flag);
        return new CodeFix(isOff ? $"Set {flag.Path} to true" : $"Remove {flag.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{flag.Path}", operations);
    }
}
