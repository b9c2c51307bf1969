using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Files;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Cli.Fixing;

/// <summary>Reads files and applies their fixes in memory. Safe to share between threads, unless it asks.</summary>
internal sealed class FileFixer(IConsoleEnvironment environment, FileChecker checker, TargetReleases targets, RunSettings settings, Surroundings surroundings, FixOptions options)
{
    private readonly FixApplier _applier = new(checker.Analyzer);

    /// <summary>Fixes one file in memory. Throws nothing: what goes wrong stands in the result.</summary>
    public FixedFile Fix(InputFile input)
    {
        try
        {
            if (input.IsStandardInput)
                return Apply(new FixedFile(input), SourceText.FromBytes(StandardInput.ReadAll(environment), input.Name));
            var read = ConfigFileReader.Read(input.FullPath);
            if (!read.Succeeded)
                return new(input) { Error = read.Failure.Message };
            var text = SourceText.FromBytes(read.File.Text.Memory, input.Name);
            return Apply(new FixedFile(input) { File = read.File with { Path = input.Name, Text = text } }, text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new(input) { Error = InternalError.Describe(exception) };
        }
    }

    private FixedFile Apply(FixedFile file, SourceText text)
    {
        var tree = SyntaxTree.Parse(text);
        var own = settings.For(file.Input.FullPath);
        var target = targets.Choose(file.Input, tree, own);
        var wanted = options with { Select = file.Input.Settings is null ? own.Selection.Includes : null };
        var result = _applier.Apply(surroundings.Around(file.Input, tree, target.Target, own), wanted);
        if (file.Input.Settings is null)
            settings.Suppressions.AddChecked(file.Input.FullPath, result.After);
        return file with { Target = target, Result = result };
    }
}
