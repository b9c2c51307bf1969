using Clawlint.DevTool.Generators;

namespace Clawlint.DevTool;

/// <summary>Runs the generators. A new one is one line here.</summary>
internal static class GenerateCommand
{
    /// <summary>What follows from the releases' schemas alone.</summary>
    public static readonly IGenerator[] OfSchemas = [new SchemaStoreGenerator(), new NewestSchemaGenerator(), new SchemaReadmeGenerator()];

    /// <summary>All of them.</summary>
    public static readonly IGenerator[] All =
    [
        .. OfSchemas,
        new SettingsSchemaGenerator(),
        new SettingsPageGenerator(),
        new RulesPageGenerator(),
        new SecurityAuditPageGenerator(),
    ];

    /// <summary>Writes all generated files, or names those that are out of date.</summary>
    /// <returns>The exit code: 1 where <paramref name="check"/> found a difference.</returns>
    public static int Run(RepositoryFolder repository, IEnumerable<IGenerator> generators, bool check)
    {
        var files = generators.SelectMany(generator => generator.Generate(repository));
        if (!check)
        {
            repository.Write(files);
            return 0;
        }

        var old = repository.FindChanged(files);
        foreach (var file in old)
            Console.WriteLine($"{file.Path} is out of date: run devtool generate");
        return old.Count == 0 ? 0 : 1;
    }
}
