namespace Clawlint.Config.Migrations;

/// <summary>A place that a pattern met.</summary>
/// <param name="Parent">The value around.</param>
/// <param name="Value">The value.</param>
/// <param name="Path">The steps to it.</param>
/// <param name="Captures">The names that wildcards met.</param>
internal sealed record PatternMatch(int Parent, int Value, ConfigPathStep[] Path, string[] Captures)
{
    /// <summary>One step further down.</summary>
    public PatternMatch Step(int below, ConfigPathStep step, string? capture) =>
        new(Value, below, [.. Path, step], capture is null ? Captures : [.. Captures, capture]);
}
