using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Discovery;
using Clawlint.Environments;
using Clawlint.Fixes;

namespace Clawlint.Rules.State;

/// <summary>Others on this machine may read or change the config, or what lies around it.</summary>
public sealed class ConfigPermissions : Rule
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode Writing = UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8112", "config-permissions", Severity.Warning, Effect.Exposure, FixSafety.Safe)
    {
        AuditChecks =
        [
            "fs.config.perms_writable", "fs.config.perms_world_readable", "fs.config.perms_group_readable",
            "fs.config_include.perms_writable", "fs.config_include.perms_world_readable", "fs.config_include.perms_group_readable",
            "fs.credentials_dir.perms_writable", "fs.credentials_dir.perms_readable",
            "fs.state_dir.perms_world_writable", "fs.state_dir.perms_group_writable", "fs.state_dir.perms_readable",
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        // A work tree has the permissions that git gives its files, and they say nothing of where the config will lie.
        if (context.World is not { Scope.IsMachine: true } world)
        {
            return;
        }

        Check(context, world, world.Scope.ConfigPath, "The config");
        foreach (string include in document.IncludePaths)
        {
            Check(context, world, include, $"{Path.GetFileName(include)}, which the config includes,");
        }

        Check(context, world, world.StateFolder, "The state folder");
        Check(context, world, Path.Join(world.StateFolder, ".env"), "The .env of the state folder");
        Check(context, world, Path.Join(world.StateFolder, "credentials"), "The folder of credentials");
    }

    private void Check(RuleContext context, ConfigWorld world, string path, string what)
    {
        if (world.Files.Files.GetMode(path) is not { } mode || (mode & (Others | Group)) == UnixFileMode.None)
        {
            return;
        }

        bool isFolder = world.Files.Files.GetKind(path) != FileKind.File;
        var wanted = mode & ~(Others | Group);
        string who = (mode & Others) != UnixFileMode.None ? "every user of this machine" : "its group";
        string may = (mode & Writing) != UnixFileMode.None ? "changed" : isFolder ? "searched" : "read";
        string digits = isFolder ? "700" : "600";
        ImmutableArray<CodeFix> fixes = [new CodeFix($"chmod {digits} {path}", FixSafety.Safe, $"{Descriptor.Name}@{path}", () => [new ChmodOperation(path, wanted)])];
        context.Report(context.Diagnose(Descriptor, context.LocateStart(), $"{what} can be {may} by {who}, and it holds what opens the gateway. Keep it to yourself: chmod {digits} {path}") with { Fixes = fixes });
    }
}
