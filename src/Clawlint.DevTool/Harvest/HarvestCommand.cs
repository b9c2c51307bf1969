using System.Text.Json.Nodes;
using Clawlint.DevTool.Schemas;
using Clawlint.Releases;

namespace Clawlint.DevTool.Harvest;

/// <summary>Takes from an OpenClaw package everything that the repository holds of a release.</summary>
internal static class HarvestCommand
{
    /// <summary>Reads a package and writes its release's schema and facts.</summary>
    /// <param name="repository">Where they go.</param>
    /// <param name="release">The release.</param>
    /// <param name="package">A package's folder or tarball; null to download it with npm.</param>
    /// <param name="check">True to write nothing, and to name the files that are not as the package says.</param>
    /// <returns>The exit code: 1 where <paramref name="check"/> found a difference.</returns>
    public static int Run(RepositoryFolder repository, string release, string? package, bool check)
    {
        using var installed = new OpenClawPackage(release, package);
        var facts = PackageFacts.Read(installed);
        var archive = SchemaArchive.Read(repository).With(ReadSchema(installed, release, facts.Manifests));
        List<GeneratedFile> files = [.. archive.Files.Select(static file => file.ToFile()), .. GetFactFiles(repository, archive, release, facts)];
        if (!check)
        {
            repository.Write(files);
            return 0;
        }

        var changed = repository.FindChanged(files);
        foreach (var file in changed)
            Console.WriteLine($"{file.Path} is not what the package of {release} says");
        return changed.Count == 0 ? 0 : 1;
    }

    private static ReleaseSchema ReadSchema(OpenClawPackage package, string release, JsonArray manifests)
    {
        var read = package.Read("read-schema.mjs");
        var printed = read["printed"] as JsonObject;
        var source = printed is null ? "zod input form and plugin manifests" : "`config schema` and the zod input form";
        return ReleaseSchema.Create(release, HarvestedSchema.Merge(read["core"]!.AsObject(), printed, manifests), source);
    }

    private static IEnumerable<GeneratedFile> GetFactFiles(RepositoryFolder repository, SchemaArchive archive, string release, PackageFacts facts)
    {
        var releases = archive.Files.Select(static file => OpenClawRelease.Parse(file.Release)).ToList();
        foreach (var source in FactSource.All)
        {
            var file = new FactFile(repository, source.Name, releases);
            file.Set(OpenClawRelease.Parse(release), source.Collect(facts));
            yield return file.ToFile();
        }
    }
}
