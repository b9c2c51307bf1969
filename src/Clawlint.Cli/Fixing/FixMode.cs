namespace Clawlint.Cli.Fixing;

/// <summary>What <c>fix</c> may do with its results.</summary>
/// <param name="OnlyShows">Nothing is written: <c>--diff</c>.</param>
/// <param name="IsConfirmed">OpenClaw's own config is written without a question: <c>--yes</c>.</param>
internal sealed record FixMode(bool OnlyShows, bool IsConfirmed);
