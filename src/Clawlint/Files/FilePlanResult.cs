using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Clawlint.Files;

/// <summary>What became of a <see cref="FilePlan"/>: all of it was done, or none.</summary>
/// <param name="Files">The files that were changed; empty after a failure.</param>
/// <param name="Failure">Why the plan was not carried out; null where it was.</param>
public sealed record FilePlanResult(ImmutableArray<ChangedFile> Files, FileFailure? Failure)
{
    /// <summary>True where every change was made.</summary>
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;
}
