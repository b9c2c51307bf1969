using System.Runtime.InteropServices;

namespace Clawlint.Cli.Hosting;

/// <summary>
/// Standard output or standard error on Unix, written without <see cref="Console"/>: that would load terminfo, start a thread for signals and
/// switch the terminal's keypad mode, which puts escape sequences before the results. A reader that has gone away, or was never there, is no error.
/// </summary>
internal sealed partial class StandardOutputStream(int descriptor) : Stream
{
    private const int BrokenPipe = 32;
    private const int NotOpen = 9;
    private const int Interrupted = 4;

    // EAGAIN of Linux and of macOS: the other end of a non-blocking pipe is full.
    private const int TryAgainOnLinux = 11;
    private const int TryAgainOnMac = 35;

    private bool _isClosed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!_isClosed && !buffer.IsEmpty)
        {
            var written = WriteSome(descriptor, in MemoryMarshal.GetReference(buffer), (nuint)buffer.Length);
            if (written >= 0)
                buffer = buffer[(int)written..];
            else
                Recover(Marshal.GetLastPInvokeError());
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Recover(int error)
    {
        switch (error)
        {
            case BrokenPipe or NotOpen:
                _isClosed = true;
                break;
            case Interrupted:
                break;
            case TryAgainOnLinux or TryAgainOnMac:
                Thread.Sleep(1);
                break;
            default:
                throw new IOException($"The output cannot be written: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint WriteSome(int descriptor, in byte buffer, nuint count);
}
