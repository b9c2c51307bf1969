using Clawlint.Config;
using Clawlint.Config.Includes;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A folder of plugins that does not exist.</summary>
public sealed class PluginPathMissing : Rule
{
    private static readonly OpenClawRelease LastToRefuse = OpenClawRelease.Parse("2026.9.4");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7215", "plugin-path-missing", Severity.Error, Effect.Load)
    {
        Releases = [new(null, "2026.9.4", Severity.Error, Effect.Load, null), new("2026.9.5", null, Severity.Warning, Effect.Ignored, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("plugins.load.paths[]", Check);

    private void Check(RuleContext context, ConfigNode path)
    {
        if (string.IsNullOrWhiteSpace(path.AsString()) || context.IsUnknown(path))
        {
            return;
        }

        // Where OpenClaw only warns, a path of another machine is none of our business.
        bool isRejected = context.Target.Release <= LastToRefuse;
        if (context.Sources.Files is { } files && FindFullPath(context, path.AsString()!.Trim()) is { } full)
        {
            if (files.Resolve(full).Failure == IncludeFailure.NotFound && (isRejected || context.Document.Environment.IsComplete))
            {
                string consequence = isRejected ? "and OpenClaw rejects the file" : "so no plugin is loaded from there";
                context.Report(context.Diagnose(Descriptor, context.LocateValue(path), $"{path.Path} names a place that does not exist, {consequence}. Correct the path, or remove it.") with
                {
                    OpenClawPath = path.Parent.OpenClawPath,
                });
            }
        }
        else
        {
            context.IsVerdictOpen |= isRejected;
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
