using Clawlint.Cli.Checking;

namespace Clawlint.Cli.Output;

/// <summary>
/// A way to write findings. Files are rendered side by side, on any thread, and then written one after another; so a run holds no more
/// than what it is about to write.
/// </summary>
internal interface IReportFormat
{
    /// <summary>Renders one file. Called on any thread.</summary>
    ReadOnlyMemory<byte> Render(FileReport report);

    /// <summary>Takes a rendered file, in the order of the run.</summary>
    void Write(Stream output, ReadOnlyMemory<byte> rendered);

    /// <summary>Writes what follows the last file.</summary>
    void Finish(Stream output, Totals totals, IReadOnlyList<string> next);
}
