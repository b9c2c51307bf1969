using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Harvest;

/// <summary>An OpenClaw package that Node can run, on this disk.</summary>
internal sealed class OpenClawPackage : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("clawlint-harvest-");
    private readonly string _folder;
    private readonly string _node;

    /// <summary>Takes a package, and installs it where it cannot run as it is.</summary>
    /// <param name="release">The release; what is downloaded where no package is given.</param>
    /// <param name="package">A package's folder or tarball; null to download it.</param>
    /// <exception cref="InvalidOperationException">npm failed.</exception>
    public OpenClawPackage(string release, string? package)
    {
        _folder = package is not null && HasDependencies(package) ? Path.GetFullPath(package) : Install(release, package);
        var node = Path.Combine(Path.GetDirectoryName(_folder)!, ".bin", "node");
        _node = File.Exists(node) ? node : "node";
    }

    /// <summary>Runs one of our scripts beside the package: nothing of this process's environment but PATH, an empty HOME.</summary>
    /// <param name="script">The script's file name in this folder.</param>
    /// <param name="arguments">What it takes after the package.</param>
    /// <returns>The JSON that it writes.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public JsonObject Read(string script, params IEnumerable<string> arguments)
    {
        var home = _work.CreateSubdirectory("home").FullName;
        var start = new ProcessStartInfo(_node, [Path.Combine(AppContext.BaseDirectory, "Harvest", script), _folder, .. arguments]) { WorkingDirectory = home };
        var path = $"{Path.GetDirectoryName(_node)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Clear();
        foreach (var (name, value) in new[] { ("PATH", path), ("HOME", home), ("NO_COLOR", "1"), ("OPENCLAW_NO_RESPAWN", "1") })
            start.Environment[name] = value;
        return JsonNode.Parse(Run(start))!.AsObject();
    }

    /// <inheritdoc/>
    public void Dispose() => _work.Delete(recursive: true);

    /// <summary>True for a package that was installed: what it needs lies beside it or in it.</summary>
    private static bool HasDependencies(string package) =>
        Directory.Exists(Path.Combine(package, "node_modules"))
        || (Directory.Exists(package) && Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(package).TrimEnd(Path.DirectorySeparatorChar))) == "node_modules");

    private string Install(string release, string? package)
    {
        var (name, version) = release.StartsWith("clawdbot-", StringComparison.Ordinal) ? ("clawdbot", release["clawdbot-".Length..]) : ("openclaw", release);
        File.WriteAllText(Path.Combine(_work.FullName, "package.json"), """{"private":true}""");
        RunNpm("install", "--ignore-scripts", "--legacy-peer-deps", "--install-links", package is null ? $"{name}@{version}" : Path.GetFullPath(package));
        var folder = Path.Combine(_work.FullName, "node_modules", name);
        var engines = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")))!["engines"];
        RunNpm("install", "--legacy-peer-deps", $"node@{engines?["node"]}");
        return folder;
    }

    private void RunNpm(params IEnumerable<string> arguments) =>
        Run(new ProcessStartInfo("npm", [.. arguments, "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = _work.FullName });

    private static string Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed:\n{error.Result}");
    }
}
