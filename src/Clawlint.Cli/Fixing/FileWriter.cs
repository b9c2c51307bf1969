using System.Text;
using Clawlint.Cli.Checking;
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
        foreach (var file in fixedFile.Result.Included)
            plan.Write(IncludedFile.Read(file), file.After.Memory);
        foreach (var operation in fixedFile.Result.FileOperations.Where(static operation => operation is not SetAsideOperation))
            Add(plan, operation);
        foreach (var file in fixedFile.Result.FileOperations.OfType<SetAsideOperation>().GroupBy(static operation => operation.Path, StringComparer.Ordinal))
            plan.Create(LeftOverFile.PathBeside(Absolute(file.Key)), Encoding.UTF8.GetBytes(LeftOverFile.Write(file)));
        return Execute(fixedFile.Input, plan);
    }

    /// <summary>Carries out what is to be done to a config and its includes; all of it is done, or none.</summary>
    public FilePlanResult Execute(InputFile input, FilePlan plan) => plan.Execute(GetBackups(input));

    /// <summary>Where the old bytes of a config are kept.</summary>
    public BackupStore GetBackups(InputFile input) =>
        BackupStore.ForUser(input.IsLive ? Path.GetDirectoryName(input.FullPath) : null, environment.GetVariable);

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
