using System.IO.Pipes;
using Clawlint.Cli.Hosting;
using Clawlint.Discovery;

namespace Clawlint.LanguageServer.Tests;

/// <summary>The world of a server under test: real files below a folder of its own, and pipes to the client.</summary>
internal sealed class ServerEnvironment : IConsoleEnvironment, IDisposable
{
    private readonly AnonymousPipeServerStream _toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromServer = new(PipeDirection.In);
    private readonly MemoryStream _error = new();

    public ServerEnvironment()
    {
        Input = new AnonymousPipeClientStream(PipeDirection.In, _toServer.ClientSafePipeHandle);
        Output = new AnonymousPipeClientStream(PipeDirection.Out, _fromServer.ClientSafePipeHandle);
        Directory.CreateDirectory(CurrentFolder);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("clawlint-lsp-").FullName;

    public string CurrentFolder => Path.Join(Root, "project");

    public Stream ClientOutput => _toServer;

    public Stream ClientInput => _fromServer;

    public Stream Input { get; }

    public Stream Output { get; }

    public Stream Error => _error;

    public string Log => System.Text.Encoding.UTF8.GetString(_error.ToArray());

    public bool IsInputTerminal => false;

    public bool IsOutputTerminal => false;

    public bool IsErrorTerminal => false;

    public int? Width => null;

    public IFileSystem Files { get; } = PhysicalFileSystem.Instance;

    public string? GetVariable(string name) => name == "HOME" ? Path.Join(Root, "home") : null;

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
        _toServer.Dispose();
        _fromServer.Dispose();
        _error.Dispose();
        DeleteRoot(attempts: 20);
    }

    /// <summary>The server's thread for findings may write a rule's page yet after the client has gone.</summary>
    private void DeleteRoot(int attempts)
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException) when (attempts > 0)
        {
            Thread.Sleep(50);
            DeleteRoot(attempts - 1);
        }
    }
}
