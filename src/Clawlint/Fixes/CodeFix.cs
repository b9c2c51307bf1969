using System.Collections.Immutable;
using Clawlint.Accounts;
using Clawlint.Diagnostics;

namespace Clawlint.Fixes;

/// <summary>A cure for a finding. Its operations are computed only when asked for.</summary>
/// <param name="Title">What it does, as an order: <c>Move auth.token to gateway.auth.token</c>. No secret in it.</param>
/// <param name="Safety">Whether it may be applied without asking.</param>
/// <param name="FixId">Names the cure within the file; findings with one cure share it, and it is applied once.</param>
/// <param name="ComputeOperations">Makes the operations; empty where the cure turns out not to be possible.</param>
public sealed record CodeFix(string Title, FixSafety Safety, string FixId, Func<ImmutableArray<FixOperation>> ComputeOperations)
{
    /// <summary>True where the cure is right for the target release and may be wrong for another one; it waits until the release is known.</summary>
    public bool DependsOnRelease { get; init; }

    /// <summary>The ids of the migrations that it carries out, where it does so: all wanted migrations of a config are applied together, in their order.</summary>
    public ImmutableArray<string> Migrations { get; init; } = [];

    /// <summary>Tells which values it moves or takes away, for the account of them; null where they stay where they are.</summary>
    public Func<ImmutableArray<ValueMove>>? GetMoves { get; init; }

    /// <summary>True for a <see cref="Diagnostic.SettingAside"/>.</summary>
    public bool SetsAside { get; init; }
}
