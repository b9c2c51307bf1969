namespace Clawlint.Config;

/// <summary>One step from a value to one below it.</summary>
/// <param name="Name">The member's name; null for an element.</param>
/// <param name="Element">The element's 0-based place; -1 for a member.</param>
public readonly record struct ConfigPathStep(string? Name, int Element);
