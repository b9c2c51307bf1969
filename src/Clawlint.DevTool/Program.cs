using Clawlint.DevTool;
using Clawlint.DevTool.Schemas;

const string Usage = """
    usage: devtool generate [--check]           writes what is generated from schema/ and the sources, or says what is out of date
           devtool add RELEASE FILE SOURCE      adds a release's JSON Schema to schema/releases; SOURCE says in words where it is from
    """;

var repository = RepositoryFolder.Find(Environment.CurrentDirectory);
switch (args)
{
    case ["generate"]:
        return GenerateCommand.Run(repository, check: false);
    case ["generate", "--check"]:
        return GenerateCommand.Run(repository, check: true);
    case ["add", var release, var file, var source]:
        AddCommand.Run(repository, release, file, source);
        return GenerateCommand.Run(repository, check: false);
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
