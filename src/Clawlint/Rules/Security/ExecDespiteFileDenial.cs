using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules.Agents;

namespace Clawlint.Rules.Security;

/// <summary>An agent may not change files with its tools, and may run commands that do.</summary>
public sealed class ExecDespiteFileDenial : Rule
{
    private static readonly string[] FileTools = ["write", "edit", "apply_patch"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5276", "exec-despite-file-denial", Severity.Warning, Effect.Ignored)
    {
        AuditChecks = ["tools.exec.fs_tools_disabled_but_exec_enabled"],
        Releases = [new("2026.5.12", null, Severity.Warning, Effect.Ignored, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        var shared = document.Find("tools");
        if (document.Root.IsIncomplete || shared.IsIncomplete)
        {
            return;
        }

        bool isSaid = false;
        foreach (var agent in context.ToolAccess)
        {
            // An agent that says nothing of its tools repeats what holds for all.
            var tools = agent.Agent.IsMissing ? shared : agent.Agent["tools"];
            if (tools.IsMissing || (isSaid && !Restricts(tools)) || !Contradicts(agent))
            {
                continue;
            }

            isSaid |= agent.Agent.IsMissing;
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateKey(tools),
                $"{tools.Path} withholds write, edit and apply_patch and leaves exec, with which files can be changed all the same. Deny exec and process too, or run the agent in a sandbox with workspaceAccess ro."));
        }
    }

    private static bool Restricts(ConfigNode tools) => !tools["allow"].IsMissing || !tools["alsoAllow"].IsMissing || !tools["deny"].IsMissing || !tools["profile"].IsMissing;

    private static bool Contradicts(ToolAccess agent)
    {
        bool isConfined = agent.SandboxMode == "all" && agent.ExecHost is not ("gateway" or "node") && agent.WorkspaceAccess != "rw";
        return !isConfined && agent.Allows("exec") && !Array.Exists(FileTools, agent.Allows);
    }
}
