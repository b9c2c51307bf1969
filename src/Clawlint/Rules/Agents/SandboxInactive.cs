using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>Settings of the sandbox that have no effect, because the sandbox is off.</summary>
public sealed class SandboxInactive : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7096", "sandbox-inactive", Severity.Warning, Effect.Ignored)
    {
        AuditChecks = ["tools.exec.host_sandbox_no_sandbox_defaults", "tools.exec.host_sandbox_no_sandbox_agents", "sandbox.docker_config_mode_off"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.defaults.sandbox.docker", CheckDefaults);
        subscriptions.OnPath("agents.entries.*.sandbox.docker", CheckAgent);
        subscriptions.OnPath("agents.list[].sandbox.docker", CheckAgent);
        subscriptions.OnPath("tools.exec.host", (context, host) => CheckHost(context, host, default));
        subscriptions.OnPath("agents.entries.*.tools.exec.host", (context, host) => CheckHost(context, host, host.Parent.Parent.Parent));
        subscriptions.OnPath("agents.list[].tools.exec.host", (context, host) => CheckHost(context, host, host.Parent.Parent.Parent));
    }

    private void CheckDefaults(RuleContext context, ConfigNode docker)
    {
        if (IsUsed(docker) && IsOff(context, default) && AgentsOf(context.Document).All(agent => IsOff(context, agent)))
        {
            Report(context, docker);
        }
    }

    private void CheckAgent(RuleContext context, ConfigNode docker)
    {
        if (IsUsed(docker) && IsOff(context, docker.Parent.Parent))
        {
            Report(context, docker);
        }
    }

    private void CheckHost(RuleContext context, ConfigNode host, ConfigNode agent)
    {
        if (host.AsString() == "sandbox" && IsOff(context, agent))
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(host),
                $"{host.Path} sends commands to the sandbox, and the sandbox is off, so none can run. Set sandbox.mode to non-main or all, or the host to gateway."));
        }
    }

    private void Report(RuleContext context, ConfigNode docker) =>
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateKey(docker),
            $"{docker.Path} has no effect, because the sandbox is off. Set {docker.Parent.Path}.mode to non-main or all, or remove the settings."));

    private static bool IsUsed(ConfigNode docker) => docker.Kind == ConfigKind.Object && docker.Children.Count > 0;

    /// <summary>An agent's own mode, else that of all; off where neither is written.</summary>
    private static bool IsOff(RuleContext context, ConfigNode agent)
    {
        var own = agent["sandbox"]["mode"];
        var mode = own.IsMissing ? context.Document.Find("agents", "defaults", "sandbox", "mode") : own;
        return mode.IsMissing || mode.AsString() == "off";
    }

    private static IEnumerable<ConfigNode> AgentsOf(ConfigDocument document) =>
        document.Find("agents", "entries").Children.AsEnumerable().Concat(document.Find("agents", "list").Children.AsEnumerable());
}
