using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>A sandbox setting that would undo the sandbox, which OpenClaw refuses.</summary>
public sealed class SandboxDangerous : Rule
{
    private const string Network = "sandbox.dangerous_network_mode";
    private const string Seccomp = "sandbox.dangerous_seccomp_profile";
    private const string AppArmor = "sandbox.dangerous_apparmor_profile";
    private const string RelativeBind = "sandbox.bind_mount_non_absolute";
    private const string Bind = "sandbox.dangerous_bind_mount";

    private static readonly ReleaseFacts BlockedPaths = new("facts/sandbox-blocked-paths.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5097", "sandbox-dangerous", Severity.Error, Effect.Load, FixSafety.Unsafe)
    {
        AuditChecks = [Network, Seccomp, AppArmor, RelativeBind, Bind],
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
        CheckProfile(context, docker["seccompProfile"], Seccomp);
        CheckProfile(context, docker["apparmorProfile"], AppArmor);
        CheckBinds(context, docker["binds"]);
        CheckBinds(context, sandbox["browser"]["binds"]);
    }

    private void CheckNetwork(RuleContext context, ConfigNode network, bool mayJoin)
    {
        string mode = network.AsString()?.Trim().ToLowerInvariant() ?? "";
        if (mode == "host")
        {
            Report(context, network, Network, $"{network.Path} host gives the sandbox the host's own network, and OpenClaw rejects the file. Use bridge, none or a network of your own.");
        }
        else if (mode.StartsWith("container:", StringComparison.Ordinal) && context.Target.Release >= ChecksContainers)
        {
            if (mayJoin)
            {
                Report(context, network, Network, $"{network.Path} joins another container's network, so what the agent runs can reach all that this container can. Use bridge, none or a network of your own.", Severity.Warning, Effect.Exposure);
            }
            else
            {
                Report(context, network, Network, $"{network.Path} joins another container's network, and OpenClaw rejects the file. Use bridge, none or a network of your own.");
            }
        }
    }

    private void CheckProfile(RuleContext context, ConfigNode profile, string check)
    {
        if (profile.AsString()?.Trim().ToLowerInvariant() == "unconfined")
        {
            Report(context, profile, check, $"{profile.Path} unconfined takes the sandbox's confinement away, and OpenClaw rejects the file. Remove it, or name a profile of your own.", fix: CreateFix(profile));
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
                Report(context, bind, RelativeBind, $"{bind.Path} is blank, and OpenClaw rejects the file. Remove it.");
            }
            else if (!IsAbsolute(text))
            {
                Report(context, bind, RelativeBind, $"{bind.Path} does not begin with an absolute path of the host, and OpenClaw rejects the file. Write the source folder's full path.", fix: CreateHomeFix(bind, text));
            }
            else if (FindBlocked(text, context.Target.Release) is { } blocked)
            {
                Report(context, bind, Bind, $"{bind.Path} would show the sandbox {blocked} of this machine, and OpenClaw makes no such sandbox: what runs in it could take over the machine. Bind the folder of a project instead.", Severity.Error, Effect.Ignored, CreateElementFix(bind));
            }
        }
    }

    /// <summary>The folder that a bind shows or lies in and that no sandbox may see; null for any other. Where links lead is not looked at.</summary>
    private static string? FindBlocked(string bind, OpenClawRelease release)
    {
        int end = bind.IndexOf(':', bind[0] == '/' ? 0 : 2);
        string source = end < 0 ? bind : bind[..end];
        if (source[0] != '/')
        {
            return null;
        }

        string path = Path.GetFullPath(source, "/").TrimEnd('/');
        return path.Length == 0 ? "all files" : BlockedPaths.At(release).Order(StringComparer.Ordinal).FirstOrDefault(blocked => blocked[0] == '~' ? IsInHome(path, blocked[1..]) : IsBelow(path, blocked) || IsBelow(blocked, path));
    }

    private static bool IsBelow(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>True below /home/NAME or /Users/NAME.</summary>
    private static bool IsInHome(string path, string folder)
    {
        string[] parts = path.Split('/', 4);
        return parts is ["", "home" or "Users", _, var rest] && IsBelow("/" + rest, folder);
    }

    /// <summary>A POSIX path, or a Windows one with its drive.</summary>
    private static bool IsAbsolute(string bind) =>
        bind[0] == '/' || (bind.Length > 2 && char.IsAsciiLetter(bind[0]) && bind[1] == ':' && bind[2] is '/' or '\\') || bind.StartsWith(@"\\?\", StringComparison.Ordinal);

    private void Report(RuleContext context, ConfigNode node, string check, string message, Severity severity = Severity.Error, Effect effect = Effect.Load, CodeFix? fix = null) =>
        context.Report(context.Diagnose(Descriptor, context.LocateValue(node), message) with
        {
            OpenClawPath = RuleContext.OpenClawPathOf(node),
            Severity = severity,
            Effect = effect,
            AuditChecks = [check],
            Fixes = fix is null ? [] : [fix],
        });

    /// <summary>OpenClaw puts variables in, and knows no ~.</summary>
    private CodeFix? CreateHomeFix(ConfigNode bind, string text) => text.StartsWith("~/", StringComparison.Ordinal) && !bind.IsSubstituted
        ? new($"Write ${{HOME}} in {bind.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{bind.Path}", () => MemberEdits.SetValue(bind, JsonText.Quote("${HOME}" + text[1..])))
        : null;

    private CodeFix CreateElementFix(ConfigNode bind) =>
        new($"Remove {bind.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{bind.Path}", () => MemberEdits.RemoveElement(bind));

    private CodeFix CreateFix(ConfigNode profile) =>
        new($"Remove {profile.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{profile.Path}", () => MemberEdits.Remove(profile));
}
