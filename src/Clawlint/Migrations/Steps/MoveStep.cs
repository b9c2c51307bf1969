namespace Clawlint.Migrations.Steps;

/// <summary><c>move PATH TARGET</c>: moves a value to a <see cref="MigrationTarget"/>. What stands there already counts; objects are merged.</summary>
internal sealed class MoveStep(string pattern, string target) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override IEnumerable<MigrationStep> Undo => MigrationPattern.Expand(pattern).Select(place => MoveBackStep.Of(place, target)).OfType<MigrationStep>();

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var (value, names) in MigrationPattern.FindAll(scope.Root, pattern))
        {
            string[] path = MigrationTarget.Resolve(target, value, names, out var start);
            scope.MoveFrom(value, start ?? scope.Root, path);
        }
    }
}
