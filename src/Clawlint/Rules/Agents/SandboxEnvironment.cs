using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>A variable for the sandbox that a container cannot be given.</summary>
public sealed class SandboxEnvironment : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7221", "sandbox-environment", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.defaults.sandbox.docker.env.*", Check);
        subscriptions.OnPath("agents.entries.*.sandbox.docker.env.*", Check);
        subscriptions.OnPath("agents.list[].sandbox.docker.env.*", Check);
    }

    private void Check(RuleContext context, ConfigNode variable)
    {
        string name = variable.Name!;
        bool isName = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (!isName)
        {
            context.ReportKey(Descriptor, variable, $"{variable.Path} cannot be passed to a container: a name may hold letters, digits and underscores and begins with no digit. OpenClaw rejects the file.");
        }
        else if (variable.AsString()?.AsSpan().IndexOfAny("\r\n\0") >= 0)
        {
            context.ReportKey(Descriptor, variable, $"{variable.Path} holds a line break, which cannot be passed to a container. OpenClaw rejects the file; mount a file instead.");
        }
    }
}
