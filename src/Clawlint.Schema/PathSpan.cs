namespace Clawlint.Schema;

/// <summary>A run of releases that all know a path.</summary>
/// <param name="Since">The first of them.</param>
/// <param name="Until">The last of them.</param>
/// <param name="Types">The types that its value may have, in any of them.</param>
public readonly record struct PathSpan(string Since, string Until, SchemaTypes Types);
