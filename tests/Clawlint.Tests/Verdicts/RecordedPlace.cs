namespace Clawlint.Tests.Verdicts;

/// <summary>A place that OpenClaw named.</summary>
/// <param name="Path">The path; of an unknown key its own.</param>
/// <param name="Around">For an unknown key the path that OpenClaw wrote, the object's; else null.</param>
internal readonly record struct RecordedPlace(string Path, string? Around = null)
{
    /// <summary>The places of one issue: its path, or the unknown keys that it lists.</summary>
    public static IEnumerable<RecordedPlace> Of(string path, IReadOnlyCollection<string> unknownKeys) => unknownKeys.Count == 0
        ? [new RecordedPlace(path)]
        : unknownKeys.Select(key => new RecordedPlace(path.Length == 0 ? key : $"{path}.{key}", path));

    /// <inheritdoc/>
    public override string ToString() => Path;
}
