using System.Buffers;
using System.Text;
using System.Text.Json;
using Clawlint.Releases;

namespace Clawlint.Discovery;

/// <summary>Finds the OpenClaw release that a project pins: a compose file's image, a Dockerfile's base image, package.json's dependency.</summary>
public sealed class ReleasePinFinder(IFileSystem files)
{
    private static readonly string[] ComposeNames = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    private static readonly SearchValues<char> ImageEnd = SearchValues.Create(" \t\"'#@");

    /// <summary>The pin nearest to a config: its own folder's first, then upwards to the project's root.</summary>
    /// <param name="folder">Absolute path of the config's folder.</param>
    /// <returns>Null where nothing names one release: no file, a moving tag such as <c>latest</c>, a range of versions.</returns>
    public ReleasePin? Find(string folder)
    {
        var root = ProjectRoot.Find(files, folder) ?? folder;
        for (var at = folder; at is not null; at = at == root ? null : Path.GetDirectoryName(at))
        {
            if (FindIn(at) is { } pin)
                return pin;
        }

        return null;
    }

    private ReleasePin? FindIn(string folder)
    {
        foreach (var name in ComposeNames)
        {
            if (ReadText(Path.Join(folder, name)) is { } compose && FromLines(compose, "image:") is { } release)
                return new(release, Path.Join(folder, name));
        }

        if (ReadText(Path.Join(folder, "Dockerfile")) is { } dockerfile && FromLines(dockerfile, "FROM ") is { } baseImage)
            return new(baseImage, Path.Join(folder, "Dockerfile"));
        if (ReadText(Path.Join(folder, "package.json")) is { } package && FromPackage(package) is { } dependency)
            return new(dependency, Path.Join(folder, "package.json"));
        return null;
    }

    private static OpenClawRelease? FromLines(string text, string keyword)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart(" \t-");
            if (trimmed.StartsWith(keyword, StringComparison.OrdinalIgnoreCase) && FromImage(trimmed[keyword.Length..]) is { } release)
                return release;
        }

        return null;
    }

    /// <summary>The tag of an image whose last part is <c>openclaw</c>: <c>ghcr.io/openclaw/openclaw:2026.9.6@sha256:…</c>.</summary>
    private static OpenClawRelease? FromImage(ReadOnlySpan<char> value)
    {
        value = value.Trim().TrimStart("\"'");
        while (value.StartsWith("--"))
            value = value[(value.IndexOf(' ') is var space and >= 0 ? space : value.Length)..].TrimStart();
        var end = value.IndexOfAny(ImageEnd);
        if (end >= 0)
            value = value[..end];
        var name = value[(value.LastIndexOf('/') + 1)..];
        const string Image = "openclaw:";
        return name.StartsWith(Image) && OpenClawRelease.TryParse(name[Image.Length..].TrimStart('v').ToString(), out var release) ? release : null;
    }

    private static OpenClawRelease? FromPackage(string text)
    {
        try
        {
            using var package = JsonDocument.Parse(text);
            foreach (var group in (ReadOnlySpan<string>)["dependencies", "devDependencies"])
            {
                if (package.RootElement.ValueKind == JsonValueKind.Object
                    && package.RootElement.TryGetProperty(group, out var dependencies) && dependencies.ValueKind == JsonValueKind.Object
                    && dependencies.TryGetProperty("openclaw", out var version) && version.ValueKind == JsonValueKind.String
                    && OpenClawRelease.TryParse(version.GetString(), out var release))
                {
                    return release;
                }
            }
        }
        catch (JsonException)
        {
            // A package.json that npm cannot read either pins nothing.
        }

        return null;
    }

    private string? ReadText(string path)
    {
        if (files.GetKind(path) != FileKind.File)
            return null;
        try
        {
            return Encoding.UTF8.GetString(files.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
