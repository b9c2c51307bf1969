using Clawlint.DevTool.Generators;

namespace Clawlint.DevTool;

/// <summary>Runs the generators. A new one is one line here.</summary>
internal static class GenerateCommand
{
    private static readonly IGenerator[] Generators =
    [
        new SchemaStoreGenerator(),
        new NewestSchemaGenerator(),
        new SchemaReadmeGenerator(),
    ];

    /// <summary>Writes all generated files, or names those that are out of date.</summary>
    /// <returns>The exit code: 1 where <paramref name="check"/> found a difference.</returns>
    public static int Run(RepositoryFolder repository, bool check)
    {
        var changed = Generators
            .SelectMany(generator => generator.Generate(repository))
            .Where(file => !IsCurrent(repository, file))
            .ToList();
        foreach (var file in changed)
        {
            Console.WriteLine(check ? $"{file.Path} is out of date: run devtool generate" : file.Path);
            if (check)
                continue;
            var path = repository.Combine(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }

        return check && changed.Count > 0 ? 1 : 0;
    }

    private static bool IsCurrent(RepositoryFolder repository, GeneratedFile file)
    {
        var path = repository.Combine(file.Path);
        return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content);
    }
}
