using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Cli.Output;
using Clawlint.Diagnostics;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Cli.Checking;

/// <summary>What is to be said of one file.</summary>
internal sealed class FileReport
{
    private readonly Lazy<ImmutableArray<TextSpan>>? _secrets;
    private readonly Lazy<IReadOnlyList<ReleaseSpan>>? _accepting;

    /// <summary>The report of a file that could not be checked.</summary>
    public FileReport(InputFile file, string error) => (File, Error) = (file, error);

    /// <summary>The report of a file that was checked.</summary>
    /// <param name="file">The file.</param>
    /// <param name="target">The release that it was checked against.</param>
    /// <param name="analysis">What was found.</param>
    /// <param name="diagnostics">Of that, what is wanted.</param>
    /// <param name="scan">What asks other releases about the file; null where none is to be asked.</param>
    public FileReport(InputFile file, TargetChoice target, ConfigAnalysis analysis, ImmutableArray<Diagnostic> diagnostics, ReleaseScan? scan = null)
    {
        File = file;
        Target = file.Settings is null ? target : null;
        Analysis = analysis;
        Diagnostics = diagnostics;
        _secrets = new(FindSecrets);
        _accepting = scan is null ? null : new(scan.FindAccepting);
    }

    /// <summary>The file.</summary>
    public InputFile File { get; }

    /// <summary>Why the file could not be checked; null where it was.</summary>
    public string? Error { get; }

    /// <summary>The release that it was checked against; null where it could not be read, and for settings.</summary>
    public TargetChoice? Target { get; }

    /// <summary>The analysis; null where there is an error.</summary>
    public ConfigAnalysis? Analysis { get; }

    /// <summary>The findings that are wanted, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Where the secrets are in the lines around the findings.</summary>
    public ImmutableArray<TextSpan> Secrets => _secrets?.Value ?? [];

    /// <summary>Whether OpenClaw accepts the file; null where that is not certain.</summary>
    public bool? Accepted => Analysis?.Accepted;

    /// <summary>Whether the gateway starts with the file; null where that is not certain.</summary>
    public bool? Starts => Analysis?.Starts;

    /// <summary>True where the file is judged as it would be with repairs that are only shown.</summary>
    public bool IsAfterRepairs { get; init; }

    /// <summary>What each release of a range makes of the file, the oldest first; empty where one release was asked about.</summary>
    public IReadOnlyList<ReleaseVerdict> Releases { get; init; } = [];

    /// <summary>The releases that accept the file, found when first asked for; null where that is not looked for.</summary>
    public IReadOnlyList<ReleaseSpan>? Accepting => _accepting?.Value;

    // Only what can be shown is searched: a file may be large, and its findings few.
    private ImmutableArray<TextSpan> FindSecrets()
    {
        var text = Analysis!.Document.Tree.Text;
        var places = Diagnostics.SelectMany(diagnostic => diagnostic.Related.Select(related => related.Location).Prepend(diagnostic.Location));
        return SecretMask.FindSecrets(Analysis.Document.Tree, places.Where(place => ReferenceEquals(place.Text, text)).Select(place => CodeFrame.GetRange(text, place.Span)));
    }
}
