using System.Text;
using Clawlint.Cli.Output;

namespace Clawlint.Cli.Hosting;

/// <summary>The streams of a run as text, with what is known of who reads them.</summary>
internal sealed class Terminal(IConsoleEnvironment environment) : IDisposable
{
    public const int DefaultWidth = 80;
    private const int MinWidth = 40;

    // Lone surrogates become U+FFFD: the text that a user's file holds must never break the output.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private StreamReader? _in;
    private StreamWriter? _out;
    private StreamWriter? _error;

    public IConsoleEnvironment Environment { get; } = environment;

    /// <summary>What a person types.</summary>
    public TextReader In => _in ??= new StreamReader(Environment.Input, Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 256, leaveOpen: true);

    /// <summary>Results.</summary>
    public TextWriter Out => _out ??= new StreamWriter(Environment.Output, Utf8, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Everything else.</summary>
    public TextWriter Error => _error ??= new StreamWriter(Environment.Error, Utf8, bufferSize: 1024, leaveOpen: true) { NewLine = "\n", AutoFlush = true };

    /// <summary>The width to write for.</summary>
    public int Width => Math.Max(Environment.Width ?? DefaultWidth, MinWidth);

    /// <summary>The colours of the results.</summary>
    public Palette OutPalette(ColorMode mode) => new(IsColored(mode, Environment.IsOutputTerminal));

    /// <summary>The colours of everything else.</summary>
    public Palette ErrorPalette(ColorMode mode) => new(IsColored(mode, Environment.IsErrorTerminal));

    /// <summary>Says something that is no result; the text may hold anything.</summary>
    public void Say(string text) => Error.WriteLine(TerminalText.Escape(text));

    /// <summary>Writes what is still held back.</summary>
    public void Flush() => _out?.Flush();

    public void Dispose() => _in?.Dispose();

    private bool IsColored(ColorMode mode, bool isTerminal) => mode switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ when Environment.GetVariable("NO_COLOR") is { Length: > 0 } => false,
        _ when Environment.GetVariable("FORCE_COLOR") is { Length: > 0 } force => force is not ("0" or "false"),
        _ => isTerminal && Environment.GetVariable("TERM") != "dumb",
    };
}
