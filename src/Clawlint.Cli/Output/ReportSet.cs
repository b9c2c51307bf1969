using Clawlint.Cli.Checking;

namespace Clawlint.Cli.Output;

/// <summary>All reports of a run, each with the stream that it goes to.</summary>
/// <param name="standardOutput">Where the report without a file goes.</param>
internal sealed class ReportSet(Stream standardOutput) : IDisposable
{
    private readonly List<(IReportFormat Format, Stream Stream)> _reports = [];

    /// <summary>Adds a report.</summary>
    /// <param name="format">Its form.</param>
    /// <param name="file">Absolute path of the file that it goes to; null for standard output.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Add(IReportFormat format, string? file) =>
        _reports.Add((format, file is null ? new BufferedStream(standardOutput, 16 * 1024) : OpenFile(file)));

    /// <summary>Renders a file in all forms. Safe to call from any thread. Where that fails, the report says so in the place of the findings.</summary>
    public (FileReport Report, ReadOnlyMemory<byte>[] Rendered) Render(FileReport report)
    {
        try
        {
            return (report, RenderAll(report));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Fixes are computed here, so here a rule can break.
            var failed = new FileReport(report.File, InternalError.Describe(exception));
            return (failed, RenderAll(failed));
        }
    }

    /// <summary>Takes a rendered file, in the order of the run.</summary>
    public void Write(ReadOnlyMemory<byte>[] rendered)
    {
        for (var i = 0; i < rendered.Length; i++)
            _reports[i].Format.Write(_reports[i].Stream, rendered[i]);
    }

    /// <summary>Writes what follows the last file.</summary>
    public void Finish(Totals totals, IReadOnlyList<string> next)
    {
        foreach (var (format, stream) in _reports)
        {
            format.Finish(stream, totals, next);
            stream.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream of standard output belongs to the process, and its buffer is empty after Finish.
        foreach (var (_, stream) in _reports)
        {
            if (stream is FileStream)
                stream.Dispose();
        }
    }

    private ReadOnlyMemory<byte>[] RenderAll(FileReport report) => [.. _reports.Select(entry => entry.Format.Render(report))];

    private static FileStream OpenFile(string path)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {exception.Message}");
        }
    }
}
