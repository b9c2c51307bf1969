using System.Text.RegularExpressions;
using Clawlint.Discovery;

namespace Clawlint.Cli.Tests;

/// <summary>
/// A folder below <c>fixtures/cli</c>: <c>args</c> (one a line), <c>files/</c> (the current folder), and where they are needed <c>stdin</c>,
/// <c>environment</c> (<c>NAME=value</c> lines), <c>terminal</c> (its width). What must come out lies in <c>expected/</c>: <c>stdout</c>,
/// <c>stderr</c>, <c>exit</c> and, below <c>files/</c>, the files that changed. <c>{folder}</c> stands for the current folder.
/// </summary>
internal sealed partial class CliFixture : IDisposable
{
    private readonly string _source;
    private readonly string _root = Directory.CreateTempSubdirectory("clawlint-cli-").FullName;

    public CliFixture(string name)
    {
        _source = Path.Join(Repository.Fixtures, name);
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Path.Join(_root, "home"));
        if (Directory.Exists(Path.Join(_source, "files")))
            Copy(Path.Join(_source, "files"), Folder);
    }

    private string Folder => Path.Join(_root, "project");

    /// <summary>The names of all fixtures.</summary>
    public static IEnumerable<string> All => Directory.GetDirectories(Repository.Fixtures).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>The arguments.</summary>
    public string[] Arguments => File.ReadAllLines(Path.Join(_source, "args"));

    /// <summary>What comes out: names below <c>expected/</c>, and what they hold.</summary>
    public SortedDictionary<string, string> Run()
    {
        using var environment = CreateEnvironment();
        var exitCode = environment.Run(Arguments);
        var results = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["exit"] = $"{exitCode}\n",
            ["stdout"] = Normalize(environment.StandardOutput),
            ["stderr"] = Normalize(environment.StandardError),
        };
        foreach (var path in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var below = Path.GetRelativePath(Folder, path);
            if (below.EndsWith(".bak", StringComparison.Ordinal))
                continue;
            var before = Path.Join(_source, "files", below);
            if (!File.Exists(before) || !File.ReadAllBytes(before).AsSpan().SequenceEqual(File.ReadAllBytes(path)))
                results[$"files/{below}"] = Normalize(File.ReadAllText(path));
        }

        return results;
    }

    /// <summary>What must come out.</summary>
    public SortedDictionary<string, string> ReadExpected()
    {
        var folder = Path.Join(_source, "expected");
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["stdout"] = "", ["stderr"] = "" };
        if (Directory.Exists(folder))
        {
            foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
                expected[Path.GetRelativePath(folder, path)] = File.ReadAllText(path);
        }

        return expected;
    }

    /// <summary>Makes what came out the expectation.</summary>
    public void WriteExpected(SortedDictionary<string, string> results)
    {
        var folder = Path.Join(_source, "expected");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (name, content) in results)
        {
            if (content.Length == 0)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, name))!);
            File.WriteAllText(Path.Join(folder, name), content);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private TestEnvironment CreateEnvironment()
    {
        var environment = new TestEnvironment { CurrentFolder = Folder, Files = PhysicalFileSystem.Instance };
        environment.Variables["HOME"] = Path.Join(_root, "home");
        if (File.Exists(Path.Join(_source, "stdin")))
            environment.Input = new MemoryStream(File.ReadAllBytes(Path.Join(_source, "stdin")));
        if (File.Exists(Path.Join(_source, "terminal")))
        {
            environment.Width = int.Parse(File.ReadAllText(Path.Join(_source, "terminal")));
            environment.IsInputTerminal = environment.IsOutputTerminal = environment.IsErrorTerminal = true;
        }

        if (File.Exists(Path.Join(_source, "environment")))
        {
            foreach (var line in File.ReadAllLines(Path.Join(_source, "environment")))
                environment.Variables[line.Split('=')[0]] = line[(line.IndexOf('=') + 1)..].Replace("{folder}", Folder, StringComparison.Ordinal);
        }

        return environment;
    }

    private string Normalize(string text) =>
        BackupStamp().Replace(text.Replace(Folder, "{folder}", StringComparison.Ordinal).Replace(_root, "{root}", StringComparison.Ordinal), "{stamp}.bak");

    [GeneratedRegex(@"\d{8}-\d{6}-\w+\.bak", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BackupStamp();

    // Nobody else may look, whatever the user's umask is: rules look at permissions.
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        SetMode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var path in Directory.GetFiles(from))
        {
            var copy = Path.Join(to, Path.GetFileName(path));
            File.Copy(path, copy);
            SetMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        foreach (var folder in Directory.GetDirectories(from))
            Copy(folder, Path.Join(to, Path.GetFileName(folder)));
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }
}
