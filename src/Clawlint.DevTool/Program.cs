using Clawlint.DevTool;
using Clawlint.DevTool.Harvest;
using Clawlint.DevTool.Schemas;

const string Usage = """
    usage: devtool harvest RELEASE [--package FOLDER|TARBALL] [--check]
                                                takes a release's schema and facts from its npm package and generates what follows from them,
                                                or says what would change
           devtool add RELEASE FILE SOURCE      takes a release's schema from a file of JSON Schema; SOURCE says in words where it is from
           devtool generate [--check]           writes what is generated from schema/ and the sources, or says what is out of date
    """;

var repository = RepositoryFolder.Find(Environment.CurrentDirectory);
var check = args.Contains("--check");
switch (args.Where(static argument => argument != "--check").ToArray())
{
    case ["harvest", var release, .. var from] when from is [] or ["--package", _]:
        if (HarvestCommand.Run(repository, release, from.LastOrDefault(), check) is var found && (check || found != 0))
            return found;
        break;
    case ["add", var release, var file, var source] when !check:
        AddCommand.Run(repository, release, file, source);
        break;
    case ["generate"]:
        break;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

return GenerateCommand.Run(repository, GenerateCommand.All, check);
