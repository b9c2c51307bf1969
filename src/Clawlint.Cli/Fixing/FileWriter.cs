using System.Text;
using Clawlint.Cli.Hosting;
using Clawlint.Files;
using Clawlint.Fixes;

namespace Clawlint.Cli.Fixing;

/// <summary>Writes a fixed file, with a backup where git does not hold the old bytes.</summary>
internal sealed class FileWriter(IConsoleEnvironment environment)
{
    /// <summary>Writes all that the fixes want; all of it is done, or none.</summary>
    public FilePlanResult Write(FixedFile fixedFile)
    {
        var plan = new FilePlan();
        if (fixedFile.Result!.IsChanged)
            plan.Write(fixedFile.File!, fixedFile.Result.Text.Memory);
        foreach (var operation in fixedFile.Result.FileOperations)
            Add(plan, operation);
        var stateFolder = fixedFile.Input.IsLive ? Path.GetDirectoryName(fixedFile.Input.FullPath) : null;
        return plan.Execute(BackupStore.ForUser(stateFolder, environment.GetVariable));
    }

    /// <summary>Why OpenClaw's own config must not be written; null where it may.</summary>
    public string? GetWriteBan(FixedFile file)
    {
        if (!file.Input.IsLive)
            return null;
        foreach (var name in (ReadOnlySpan<string>)["OPENCLAW_CONFIG_READONLY", "OPENCLAW_NIX_MODE"])
        {
            if (environment.GetVariable(name)?.Trim() == "1")
                return $"{name} is set: this config is managed elsewhere. Make the change where it is made.";
        }

        return null;
    }

    private void Add(FilePlan plan, FixOperation operation)
    {
        switch (operation)
        {
            case CreateOperation create:
                plan.Create(Absolute(create.Path), Encoding.UTF8.GetBytes(create.Content));
                break;
            case RenameOperation rename:
                plan.Rename(Absolute(rename.Path), Absolute(rename.NewPath));
                break;
            case ChmodOperation chmod:
                plan.ChangeMode(Absolute(chmod.Path), chmod.Mode);
                break;
            default:
                throw new NotSupportedException(operation.GetType().Name);
        }
    }

    private string Absolute(string path) => Path.GetFullPath(path, environment.CurrentFolder);
}
