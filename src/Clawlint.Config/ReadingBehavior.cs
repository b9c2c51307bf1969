using System.Collections.Immutable;
using Clawlint.Config.Migrations;
using Clawlint.Config.Variables;

namespace Clawlint.Config;

/// <summary>What a release does between parsing a config and validating it. Facts of the release; the defaults are those of 2026.9.6.</summary>
public sealed record ReadingBehavior
{
    /// <summary>The newest bundled release's, without its in-memory migrations.</summary>
    public static ReadingBehavior Default { get; } = new();

    /// <summary>True where an include must lie below the config's folder.</summary>
    public bool ConfinesIncludes { get; init; } = true;

    /// <summary>True where an include must be a regular file without hard links, of at most 2 MiB.</summary>
    public bool GuardsIncludes { get; init; } = true;

    /// <summary>True where <c>OPENCLAW_INCLUDE_ROOTS</c> counts.</summary>
    public bool HasIncludeRoots { get; init; } = true;

    /// <summary>What becomes of the names of JavaScript's own objects when an include is merged.</summary>
    public PrototypeNames PrototypeNames { get; init; } = PrototypeNames.Dropped;

    /// <summary>True where <c>env.vars</c> may set a variable to blanks.</summary>
    public bool TakesBlankVariables { get; init; }

    /// <summary>True where the config's own <c>env</c> may set a variable to a text that refers to another; the reference then stays as text.</summary>
    public bool TakesVariablesWithReferences { get; init; }

    /// <summary>The names that the config's own <c>env</c> cannot set.</summary>
    public VariableFilter BlockedVariables { get; init; } = VariableFilter.None;

    /// <summary>What the release changes in memory before it validates, in this order.</summary>
    public ImmutableArray<InMemoryMigration> Migrations { get; init; } = [];
}
