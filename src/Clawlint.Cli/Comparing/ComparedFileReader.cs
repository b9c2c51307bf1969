using Clawlint.Cli.Checking;
using Clawlint.Cli.Editing;
using Clawlint.Cli.Hosting;
using Clawlint.Discovery;
using Clawlint.Files;
using Clawlint.Syntax;

namespace Clawlint.Cli.Comparing;

/// <summary>Reads the configs that are compared: files, and files of git revisions.</summary>
internal sealed class ComparedFileReader(IConsoleEnvironment environment, FileChecker checker)
{
    /// <summary>Reads what an argument names: a file, <c>-</c>, or <c>REVISION:PATH</c> as git writes it.</summary>
    /// <exception cref="UsageException">It names nothing that can be read.</exception>
    public ComparedFile Read(string argument)
    {
        var path = Path.GetFullPath(argument, environment.CurrentFolder);
        if (argument == "-")
            return Read(new InputFile(path, "<stdin>") { IsStandardInput = true });
        var isRevision = environment.Files.GetKind(path) == FileKind.Missing && argument.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < argument.Length - 1;
        return isRevision ? ReadRevision(argument) : Read(new InputFile(path, argument));
    }

    /// <summary>Reads a config.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public ComparedFile Read(InputFile input)
    {
        var (file, text) = OpenedConfig.Read(input, environment);
        return Check(input, file, text);
    }

    /// <summary>The last committed form of a file; null where git knows none.</summary>
    public ComparedFile? ReadCommitted(InputFile input)
    {
        var name = "HEAD:./" + Path.GetFileName(input.FullPath);
        return GitFolder.ReadBlob(Path.GetDirectoryName(input.FullPath)!, name) is { } bytes
            ? Check(new InputFile(input.FullPath, $"HEAD:{input.Name}"), null, SourceText.FromBytes(bytes, $"HEAD:{input.Name}"))
            : null;
    }

    // git takes the path from the top of the work tree; people take it from where they are.
    private ComparedFile ReadRevision(string argument)
    {
        var (revision, path) = (argument[..argument.IndexOf(':', StringComparison.Ordinal)], argument[(argument.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var folder = environment.CurrentFolder;
        var root = ProjectRoot.Find(environment.Files, folder) ?? folder;
        if (GitFolder.ReadBlob(folder, argument) is { } fromTop)
            return Check(new InputFile(Path.GetFullPath(path, path.StartsWith('.') ? folder : root), argument), null, SourceText.FromBytes(fromTop, argument));
        return GitFolder.ReadBlob(folder, $"{revision}:./{path}") is { } fromHere
            ? Check(new InputFile(Path.GetFullPath(path, folder), argument), null, SourceText.FromBytes(fromHere, argument))
            : throw new UsageException($"There is neither a file {argument} nor such a file in git.", "name a file, or a revision and a path: HEAD~1:openclaw.json");
    }

    private ComparedFile Check(InputFile input, ConfigFile? file, SourceText text)
    {
        var report = checker.Check(input, text);
        return new ComparedFile(input, file, report.Analysis?.Document.Tree ?? throw new UsageException($"{input.Name}: {report.Error}"), report);
    }
}
