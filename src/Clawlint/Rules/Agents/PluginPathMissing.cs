using Clawlint.Config;
using Clawlint.Config.Includes;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>A folder of plugins that does not exist.</summary>
public sealed class PluginPathMissing : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7215", "plugin-path-missing", Severity.Error, Effect.Load)
    {
        Releases = [new(null, "2026.9.4", Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("plugins.load.paths[]", Check);

    private void Check(RuleContext context, ConfigNode path)
    {
        if (string.IsNullOrWhiteSpace(path.AsString()) || context.IsUnknown(path))
        {
            return;
        }

        if (context.Sources.Files is { } files && FindFullPath(context, path.AsString()!.Trim()) is { } full)
        {
            if (files.Resolve(full).Failure == IncludeFailure.NotFound)
            {
                context.Report(context.Diagnose(Descriptor, context.LocateValue(path), $"{path.Path} names a place that does not exist, and OpenClaw rejects the file. Correct the path, or remove it.")
                    with
                { OpenClawPath = path.Parent.OpenClawPath });
            }
        }
        else
        {
            context.IsVerdictOpen = true;
        }
    }

    /// <summary>Null where nobody here knows: a path from the folder in which OpenClaw will be started, or from a home that is not given.</summary>
    private static string? FindFullPath(RuleContext context, string path)
    {
        if (path[0] != '~')
        {
            return Path.IsPathFullyQualified(path) ? path : null;
        }

        return context.Document.Environment.TryGetValue("HOME", out string? home) ? Path.Join(home, path[1..]) : null;
    }
}
