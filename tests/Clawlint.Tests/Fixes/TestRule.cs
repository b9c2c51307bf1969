using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Tests.Fixes;

/// <summary>What a rule of these tests finds and does.</summary>
internal sealed record TestRule(
    string Name,
    string Key,
    Severity Severity,
    Effect Effect,
    Func<ConfigDocument, ConfigNode> Find,
    Func<SyntaxTree, MemberSyntax, ImmutableArray<FixOperation>>? Fix)
{
    public FixSafety Safety { get; init; } = FixSafety.Safe;

    /// <summary>The value that the key has once the fix is made; found no more then.</summary>
    public string? Once { get; init; }
}
