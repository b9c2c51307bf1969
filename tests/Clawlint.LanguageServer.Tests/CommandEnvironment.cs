using Clawlint.Cli.Hosting;
using Clawlint.Discovery;

namespace Clawlint.LanguageServer.Tests;

/// <summary>The world of a command beside the server: same files, an output of its own.</summary>
internal sealed class CommandEnvironment(IConsoleEnvironment around, string folder, Stream output) : IConsoleEnvironment
{
    public Stream Input => Stream.Null;

    public Stream Output => output;

    public Stream Error { get; } = Stream.Null;

    public bool IsInputTerminal => false;

    public bool IsOutputTerminal => false;

    public bool IsErrorTerminal => false;

    public int? Width => null;

    public string CurrentFolder => folder;

    public IFileSystem Files => around.Files;

    public string? GetVariable(string name) => around.GetVariable(name);
}
