namespace Clawlint.Tests.Verdicts;

/// <summary>How many of the places that OpenClaw names we name too, and how many we name beside them.</summary>
/// <param name="Wanted">Places that OpenClaw names.</param>
/// <param name="Missed">Those of them that no finding of effect <c>load</c> names.</param>
/// <param name="Named">Our findings of effect <c>load</c>.</param>
/// <param name="Stray">
/// Those of them that lie at, beneath and above no place that OpenClaw names. It stops at its first stage and, in the config of a
/// channel or plugin, after eight mistakes; we do not, so a stray finding may be right.
/// </param>
internal readonly record struct PlaceShare(int Wanted, int Missed, int Named, int Stray)
{
    /// <summary>Between 0 and 1.</summary>
    public double Share => Wanted == 0 ? 1 : (double)(Wanted - Missed) / Wanted;

    /// <summary>Counts over configs that OpenClaw rejects.</summary>
    public static PlaceShare Of(IReadOnlyCollection<VerdictComparison> rejected) => new(
        rejected.Sum(static comparison => comparison.Record.Places.Length),
        rejected.Sum(static comparison => comparison.MissedPlaces.Count()),
        rejected.Sum(static comparison => comparison.LoadFindings.Count()),
        rejected.Sum(static comparison => comparison.StrayFindings.Count()));

    /// <summary>Both together.</summary>
    public static PlaceShare operator +(PlaceShare one, PlaceShare other) =>
        new(one.Wanted + other.Wanted, one.Missed + other.Missed, one.Named + other.Named, one.Stray + other.Stray);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Wanted - Missed} of {Wanted} places named ({Share:P2}); {Stray} of {Named} findings lie elsewhere");
}
