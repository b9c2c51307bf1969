using System.Text;
using Clawlint.Cli.Hosting;
using Clawlint.Discovery;

namespace Clawlint.Cli.Tests;

/// <summary>A run of the program's true entry point without a process.</summary>
internal sealed class TestEnvironment : IConsoleEnvironment, IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly MemoryStream _error = new();

    public Stream Input { get; set; } = new MemoryStream();

    public Stream Output => _output;

    public Stream Error => _error;

    public bool IsInputTerminal { get; set; }

    public bool IsOutputTerminal { get; set; }

    public bool IsErrorTerminal { get; set; }

    public int? Width { get; set; }

    public string CurrentFolder { get; set; } = "/project";

    public IFileSystem Files { get; set; } = new MemoryFileSystem();

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal) { ["HOME"] = "/home/someone" };

    public string StandardOutput => Encoding.UTF8.GetString(_output.ToArray());

    public string StandardError => Encoding.UTF8.GetString(_error.ToArray());

    /// <summary>What a program would write, by its command line; null where it fails.</summary>
    public Dictionary<string, string> Programs { get; } = new(StringComparer.Ordinal);

    public string? Run(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables) =>
        Programs.GetValueOrDefault(string.Join(' ', [program, .. arguments]));

    public string? GetVariable(string name) => Variables.GetValueOrDefault(name);

    public IEnumerable<KeyValuePair<string, string>> GetVariables() => Variables;

    public TestEnvironment With(string path, string content)
    {
        ((MemoryFileSystem)Files).Add(path, content);
        return this;
    }

    public TestEnvironment Type(string text)
    {
        Input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return this;
    }

    public void Dispose()
    {
        Input.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    public int Run(params string[] args) => CommandLine.Run(args, this);
}
