using System.Runtime.InteropServices;

namespace Clawlint.Cli.Hosting;

/// <summary>Asks how wide the terminal at standard output is.</summary>
internal static partial class TerminalSize
{
    private const int StandardOutput = 1;

    // TIOCGWINSZ of Linux.
    private const nuint GetWindowSize = 0x5413;

    /// <summary>The width in cells; null where the terminal does not know.</summary>
    public static int? GetWidth()
    {
        // Console.WindowWidth would load terminfo and switch the terminal's keypad mode, which writes escape sequences before the results.
        if (OperatingSystem.IsLinux())
            return Ioctl(StandardOutput, GetWindowSize, out var size) == 0 && size.Columns > 0 ? size.Columns : null;
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Ioctl(int descriptor, nuint request, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        private readonly ushort _rows;
        public readonly ushort Columns;
        private readonly ushort _width;
        private readonly ushort _height;
    }
}
