namespace Clawlint.Accounts;

/// <summary>A change of place that a fix makes, by config paths.</summary>
/// <param name="From">The value.</param>
/// <param name="To">Its new path; null where it goes.</param>
/// <param name="Why">Why, as a sentence; empty where the paths say it. No secret in it.</param>
public sealed record ValueMove(string From, string? To, string Why);
