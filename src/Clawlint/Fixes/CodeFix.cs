using System.Collections.Immutable;

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
}
