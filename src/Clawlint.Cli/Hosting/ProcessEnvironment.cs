using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using Clawlint.Discovery;

namespace Clawlint.Cli.Hosting;

/// <summary>The world around the real process. Nothing is opened or asked before it is needed.</summary>
public sealed class ProcessEnvironment : IConsoleEnvironment
{
    private readonly Lazy<Stream> _input = new(Console.OpenStandardInput, isThreadSafe: false);
    private readonly Lazy<Stream> _output = new(() => Open(1, Console.OpenStandardOutput), isThreadSafe: false);
    private readonly Lazy<Stream> _error = new(() => Open(2, Console.OpenStandardError), isThreadSafe: false);

    /// <inheritdoc/>
    public Stream Input => _input.Value;

    /// <inheritdoc/>
    public Stream Output => _output.Value;

    /// <inheritdoc/>
    public Stream Error => _error.Value;

    /// <inheritdoc/>
    public bool IsInputTerminal => !Console.IsInputRedirected;

    /// <inheritdoc/>
    public bool IsOutputTerminal => !Console.IsOutputRedirected;

    /// <inheritdoc/>
    public bool IsErrorTerminal => !Console.IsErrorRedirected;

    /// <inheritdoc/>
    public int? Width => IsOutputTerminal ? TerminalSize.GetWidth() : null;

    /// <inheritdoc/>
    public string CurrentFolder => Environment.CurrentDirectory;

    /// <inheritdoc/>
    public IFileSystem Files => PhysicalFileSystem.Instance;

    /// <inheritdoc/>
    public string? GetVariable(string name) => Environment.GetEnvironmentVariable(name);

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> GetVariables()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            yield return KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? "");
    }

    /// <inheritdoc/>
    public string? Run(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            error.Wait();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Stream Open(int descriptor, Func<Stream> otherwise) => OperatingSystem.IsWindows() ? otherwise() : new StandardOutputStream(descriptor);
}
