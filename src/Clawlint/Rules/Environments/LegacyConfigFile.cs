using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Environments;

/// <summary>The config lies where OpenClaw's earlier names were looked for.</summary>
public sealed class LegacyConfigFile : Rule
{
    private const string FileName = "openclaw.json";
    private const string FolderName = ".openclaw";

    private static readonly LegacyName[] Names =
    [
        new("clawdbot", null, null),
        new("moltbot", "2026.1.29", "2026.3.13"),
        new("moldbot", "2026.1.29", "2026.3.28"),
    ];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8111", "legacy-config-file", Severity.Warning, Effect.Ignored);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        string path = document.Tree.Text.Path;
        string file = Path.GetFileName(path);
        string folder = Path.GetFileName(Path.GetDirectoryName(path)) ?? "";
        if (Array.Find(Names, name => file == name.File || (folder == name.Folder && file == FileName)) is not { } legacy)
        {
            return;
        }

        var release = context.Target.Release;
        string written = folder == legacy.Folder ? $"{folder}/{file}" : file;
        var finding = context.Diagnose(Descriptor, context.LocateKey(document.Root), "");
        context.Report(!legacy.IsReadBy(release)
            ? finding with { Message = $"{release} does not look for {written}, so that nothing in it counts. Move it to {CanonicalPath(release)}." }
            : FindSuccessor(context.Sources, folder == legacy.Folder) is { } successor
            ? finding with { Message = $"OpenClaw reads {successor} and not this file. Move there what you still need of it, and remove it." }
            : finding with
            {
                Message = $"OpenClaw reads {written} only while there is no {FolderName}/{FileName}, and any tool may write one. Move this file there.",
                Severity = Severity.Info,
                Effect = Effect.None,
            });
    }

    private static string CanonicalPath(OpenClawRelease release) => release < OpenClawRelease.Parse("2026.1.29") ? "~/.clawdbot/clawdbot.json" : $"~/{FolderName}/{FileName}";

    /// <summary>The file that wins: beside this one, or in the folder that has taken the place of this one.</summary>
    private static string? FindSuccessor(ConfigSources sources, bool isInLegacyFolder)
    {
        string? folder = Path.GetDirectoryName(sources.Path);
        return sources.Files is not { } files || string.IsNullOrEmpty(folder) ? null
            : Path.GetFileName(sources.Path) != FileName && files.Resolve(Path.Combine(folder, FileName)).RealPath.Length > 0 ? FileName
            : isInLegacyFolder && files.Resolve(Path.GetFullPath(Path.Combine(folder, "..", FolderName, FileName))).RealPath.Length > 0 ? $"{FolderName}/{FileName}"
            : null;
    }

    /// <summary>A name that OpenClaw had once.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="FirstRead">The first release that looks for it; null where all do.</param>
    /// <param name="LastRead">The last; null where all do.</param>
    private sealed record LegacyName(string Name, string? FirstRead, string? LastRead)
    {
        public string File { get; } = Name + ".json";

        public string Folder { get; } = "." + Name;

        public bool IsReadBy(OpenClawRelease release) =>
            (FirstRead is null || release >= OpenClawRelease.Parse(FirstRead)) && (LastRead is null || release <= OpenClawRelease.Parse(LastRead));
    }
}
