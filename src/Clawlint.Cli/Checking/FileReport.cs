using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Cli.Checking;

/// <summary>What is to be said of one file.</summary>
internal sealed class FileReport
{
    private readonly Lazy<ImmutableArray<TextSpan>>? _secrets;

    /// <summary>The report of a file that could not be checked.</summary>
    public FileReport(InputFile file, string error) => (File, Error) = (file, error);

    /// <summary>The report of a file that was checked.</summary>
    public FileReport(InputFile file, TargetChoice target, ConfigAnalysis analysis, ImmutableArray<Diagnostic> diagnostics)
    {
        File = file;
        Target = target;
        Analysis = analysis;
        Diagnostics = diagnostics;
        _secrets = new(() => SecretMask.FindSecrets(analysis.Document.Tree));
    }

    /// <summary>The file.</summary>
    public InputFile File { get; }

    /// <summary>Why the file could not be checked; null where it was.</summary>
    public string? Error { get; }

    /// <summary>The release that it was checked against; null where it could not be read.</summary>
    public TargetChoice? Target { get; }

    /// <summary>The analysis; null where there is an error.</summary>
    public ConfigAnalysis? Analysis { get; }

    /// <summary>The findings that are wanted, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Where the file's secrets are.</summary>
    public ImmutableArray<TextSpan> Secrets => _secrets?.Value ?? [];

    /// <summary>Whether OpenClaw accepts the file; null where that is not certain.</summary>
    public bool? Accepted => Target?.IsBeyondKnown == true ? null : Analysis?.Accepted;

    /// <summary>Whether the gateway starts with the file; null where that is not certain.</summary>
    public bool? Starts => Target?.IsBeyondKnown == true ? null : Analysis?.Starts;
}
