using System.Text.RegularExpressions;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>Plugins are loaded from the folder of another OpenClaw release than the one that runs.</summary>
public sealed partial class StalePluginPath : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7244", "stale-plugin-path", Severity.Warning, Effect.Ignored);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("plugins.load.paths[]", Check);

    private void Check(RuleContext context, ConfigNode path)
    {
        // Where nobody said which release runs, it may well be the path's.
        var running = context.Target.Requested ?? context.Target.Release;
        if (context.Target.IsKnown && path.AsString() is { } text && Version().Match(text) is { Success: true } version
            && OpenClawRelease.TryParse(version.Groups["version"].Value, out var release) && release.CompareTo(running) != 0)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(path),
                $"{path.Path} leads into the folder of OpenClaw {release}, and {running} runs. The folder goes with the next clean-up, and its plugins do not fit: remove the path, since built-in plugins need none, or name a folder without a version."));
        }
    }

    /// <summary>How package managers name the folder of a release.</summary>
    [GeneratedRegex(@"[/\\]openclaw[@/\\](?<version>20\d{2}\.\d{1,2}\.\d{1,3}(-[0-9a-z.]{1,12})?)(?=[/\\_+(]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();
}
