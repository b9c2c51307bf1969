using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>A sandbox setting that would undo the sandbox, which OpenClaw refuses.</summary>
public sealed class SandboxDangerous : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5097", "sandbox-dangerous", Severity.Error, Effect.Load, FixSafety.Unsafe)
    {
        Releases = [new("2026.2.17", null, Severity.Error, Effect.Load, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.defaults.sandbox", Check);
        subscriptions.OnPath("agents.entries.*.sandbox", Check);
        subscriptions.OnPath("agents.list[].sandbox", Check);
    }

    private static readonly OpenClawRelease ChecksContainers = OpenClawRelease.Parse("2026.2.24");

    private void Check(RuleContext context, ConfigNode sandbox)
    {
        var docker = sandbox["docker"];
        bool mayJoin = docker["dangerouslyAllowContainerNamespaceJoin"].AsBoolean() == true;
        CheckNetwork(context, docker["network"], mayJoin);
        CheckNetwork(context, sandbox["browser"]["network"], mayJoin);
        CheckProfile(context, docker["seccompProfile"]);
        CheckProfile(context, docker["apparmorProfile"]);
        CheckBinds(context, docker["binds"]);
        CheckBinds(context, sandbox["browser"]["binds"]);
    }

    private void CheckNetwork(RuleContext context, ConfigNode network, bool mayJoin)
    {
        string mode = network.AsString()?.Trim().ToLowerInvariant() ?? "";
        if (mode == "host")
        {
            context.ReportValue(Descriptor, network, $"{network.Path} host gives the sandbox the host's own network, and OpenClaw rejects the file. Use bridge, none or a network of your own.");
        }
        else if (mode.StartsWith("container:", StringComparison.Ordinal) && !mayJoin && context.Target.Release >= ChecksContainers)
        {
            context.ReportValue(Descriptor, network, $"{network.Path} joins another container's network, and OpenClaw rejects the file. Use bridge, none or a network of your own.");
        }
    }

    private void CheckProfile(RuleContext context, ConfigNode profile)
    {
        if (profile.AsString()?.Trim().ToLowerInvariant() == "unconfined")
        {
            context.ReportValue(Descriptor, profile, $"{profile.Path} unconfined takes the sandbox's confinement away, and OpenClaw rejects the file. Remove it, or name a profile of your own.", CreateFix(profile));
        }
    }

    private void CheckBinds(RuleContext context, ConfigNode binds)
    {
        foreach (var bind in binds.Children)
        {
            if (bind.AsString() is not { } text || context.IsUnknown(bind))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                context.ReportValue(Descriptor, bind, $"{bind.Path} is blank, and OpenClaw rejects the file. Remove it.");
            }
            else if (!IsAbsolute(text))
            {
                context.ReportValue(Descriptor, bind, $"{bind.Path} does not begin with an absolute path of the host, and OpenClaw rejects the file. Write the source folder's full path.");
            }
        }
    }

    /// <summary>A POSIX path, or a Windows one with its drive.</summary>
    private static bool IsAbsolute(string bind) =>
        bind[0] == '/' || (bind.Length > 2 && char.IsAsciiLetter(bind[0]) && bind[1] == ':' && bind[2] is '/' or '\\') || bind.StartsWith(@"\\?\", StringComparison.Ordinal);

    private CodeFix CreateFix(ConfigNode profile) =>
        new($"Remove {profile.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{profile.Path}", () => MemberEdits.Remove(profile));
}
