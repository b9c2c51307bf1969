using McMaster.Extensions.CommandLineUtils;

namespace Clawlint.Cli.Hosting;

/// <summary>
/// The parser's console. It says nothing: the parser would write hints to standard output, where they spoil results,
/// and show help through a pager.
/// </summary>
internal sealed class SilentConsole : IConsole
{
    public event ConsoleCancelEventHandler? CancelKeyPress
    {
        add { }
        remove { }
    }

    public TextWriter Out => TextWriter.Null;

    public TextWriter Error => TextWriter.Null;

    public TextReader In => TextReader.Null;

    public bool IsInputRedirected => true;

    public bool IsOutputRedirected => true;

    public bool IsErrorRedirected => true;

    public ConsoleColor ForegroundColor { get; set; }

    public ConsoleColor BackgroundColor { get; set; }

    public void ResetColor()
    {
    }
}
