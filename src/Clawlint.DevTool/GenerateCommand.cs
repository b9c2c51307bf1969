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
        new SettingsSchemaGenerator(),
        new SettingsPageGenerator(),
        new RulesPageGenerator(),
        new SecurityAuditPageGenerator(),
    ];

    /// <summary>Writes all generated files, or names those that are out of date.</summary>
    /// <returns>The exit code: 1 where <paramref name="check"/> found a difference.</returns>
    public static int Run(RepositoryFolder repository, bool check)
    {
        var files = Generators.SelectMany(generator => generator.Generate(repository));
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
