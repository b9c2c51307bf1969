namespace Clawlint.Migrations.Steps;

/// <summary><c>absorb PATH</c>: takes a value away whose meaning the steps before have put elsewhere.</summary>
internal sealed class AbsorbStep(string pattern) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(pattern).ToList())
        {
            scope.Absorb(value, scope.Why);
        }
    }
}
