using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>A program that runs without being asked for can do anything, or is looked for where others can put theirs.</summary>
public sealed class SafeBinRisky : Rule
{
    private const string Unprofiled = "tools.exec.safe_bins_interpreter_unprofiled";
    private const string Broad = "tools.exec.safe_bins_broad_behavior";
    private const string Folders = "tools.exec.safe_bin_trusted_dirs_risky";

    private static readonly ReleaseFacts Programs = new("facts/safe-bins.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5277", "safe-bin-risky", Severity.Warning, Effect.Exposure)
    {
        AuditChecks = [Unprofiled, Broad, Folders],
        Releases = [new("2026.2.24", null, Severity.Warning, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string section in FullExec.Sections)
        {
            subscriptions.OnPath(section + ".safeBins[]", CheckProgram);
            subscriptions.OnPath(section + ".safeBinTrustedDirs[]", CheckFolder);
        }
    }

    private void CheckProgram(RuleContext context, ConfigNode program)
    {
        string name = NameOf(program.AsString() ?? "");
        var release = context.Target.Release;
        bool isUnprofiled = IsInterpreter(name, release) && !HasProfile(context, program.Parent.Parent, name);
        bool isBroad = Programs.Holds($"broad {name}", release);
        if (name.Length > 0 && (isUnprofiled || isBroad))
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(program),
                $"{program.Path} lets {name} run without asking, and {name} can {(isUnprofiled ? "run any program text that it is given" : "read files and do more than filter what it is fed")}. Take it out, and let the bot ask for it.") with
            {
                AuditChecks = isUnprofiled && isBroad ? [Unprofiled, Broad] : isUnprofiled ? [Unprofiled] : [Broad],
            });
        }
    }

    private void CheckFolder(RuleContext context, ConfigNode folder)
    {
        if (!context.IsUnknown(folder) && GetRisk(folder.AsString()?.Trim() ?? "") is { } risk)
        {
            context.Report(context.Diagnose(Descriptor, context.LocateValue(folder), $"{folder.Path} is {risk}: others can put programs there. Trust folders that only root can write to, such as /usr/bin.") with { AuditChecks = [Folders] });
        }
    }

    private static bool IsInterpreter(string name, OpenClawRelease release) =>
        Programs.Holds($"interpreter {name}", release) || (name.TrimEnd("0123456789.".ToCharArray()) is { } stem && stem != name && stem is "python" or "ruby" or "perl" or "php" or "node");

    private static bool HasProfile(RuleContext context, ConfigNode exec, string name) =>
        context.Document.Find("tools", "exec", "safeBinProfiles").Members.AsEnumerable().Concat(exec["safeBinProfiles"].Members.AsEnumerable())
            .Any(profile => string.Equals(profile.Name!.Trim(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The program's name without folder and without the endings that Windows adds.</summary>
    private static string NameOf(string written)
    {
        string name = written.Trim().ToLowerInvariant();
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return Path.GetExtension(name) is ".exe" or ".cmd" or ".bat" or ".com" ? name[..^4] : name;
    }

    private static string? GetRisk(string folder)
    {
        if (folder.Length == 0)
        {
            return null;
        }

        if (!Path.IsPathRooted(folder))
        {
            return "a relative path, which depends on where OpenClaw is started";
        }

        string path = Path.GetFullPath(folder, "/").ToLowerInvariant();
        bool IsBelow(string root) => path == root || path.StartsWith(root + "/", StringComparison.Ordinal);
        return IsBelow("/tmp") || IsBelow("/var/tmp") || IsBelow("/private/tmp") ? "a folder for temporary files"
            : path is "/usr/local/bin" or "/opt/homebrew/bin" or "/opt/local/bin" or "/home/linuxbrew/.linuxbrew/bin" ? "a package manager's folder"
            : path.StartsWith("/users/", StringComparison.Ordinal) || path.StartsWith("/home/", StringComparison.Ordinal) || path.Contains("/.local/bin", StringComparison.Ordinal) ? "in somebody's home folder"
            : null;
    }
}
