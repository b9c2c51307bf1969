using Clawlint.Cli.Output;

namespace Clawlint.Cli.Editing;

/// <summary>What <c>set</c> and <c>unset</c> may do.</summary>
/// <param name="OnlyShows">Nothing is written: <c>--diff</c>.</param>
/// <param name="IsForced">A config that OpenClaw would not take is written all the same: <c>--force</c>.</param>
/// <param name="IsConfirmed">OpenClaw's own config is written without a question: <c>--yes</c>.</param>
/// <param name="ShowSecrets">Credentials are shown.</param>
/// <param name="Color">When colours are written.</param>
internal sealed record EditOptions(bool OnlyShows, bool IsForced, bool IsConfirmed, bool ShowSecrets, ColorMode Color);
