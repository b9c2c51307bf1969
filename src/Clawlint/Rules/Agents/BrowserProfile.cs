using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A browser profile that does not say which browser to use.</summary>
public sealed class BrowserProfile : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7213", "browser-profile", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("browser.profiles.*", Check);

    private static readonly OpenClawRelease HasExtension = OpenClawRelease.Parse("2026.6.1");
    private static readonly OpenClawRelease ChecksUserData = OpenClawRelease.Parse("2026.3.23-2");
    private static readonly OpenClawRelease HasExistingSession = OpenClawRelease.Parse("2026.3.13");

    private void Check(RuleContext context, ConfigNode profile)
    {
        if (profile.Kind != ConfigKind.Object || profile.IsIncomplete)
        {
            return;
        }

        var release = context.Target.Release;
        string? driver = profile["driver"].AsString();
        bool isAttached = (driver == "existing-session" && release >= HasExistingSession) || (driver == "extension" && release >= HasExtension);
        if (!isAttached && !(profile["cdpPort"].AsNumber() is { } port && port != 0) && string.IsNullOrEmpty(profile["cdpUrl"].AsString()))
        {
            context.ReportKey(Descriptor, profile, $"{profile.Path} needs cdpPort or cdpUrl, the place of its browser. OpenClaw rejects the file without it.");
        }

        if (driver != "existing-session" && release >= ChecksUserData && profile["userDataDir"].AsString() is { Length: > 0 })
        {
            ReportProfile(context, profile["userDataDir"], $"{profile["userDataDir"].Path} works only with driver existing-session, and OpenClaw rejects the file.");
        }

        if (driver == "extension" && release >= HasExtension && profile["cdpUrl"].AsString() is { Length: > 0 })
        {
            ReportProfile(context, profile["cdpUrl"], $"{profile["cdpUrl"].Path} and driver extension exclude each other, and OpenClaw rejects the file.");
        }
    }

    /// <summary>OpenClaw names the profile.</summary>
    private void ReportProfile(RuleContext context, ConfigNode setting, string message) =>
        context.Report(context.Diagnose(Descriptor, context.LocateKey(setting), message) with { OpenClawPath = setting.Parent.OpenClawPath });
}
