namespace Clawlint.Migrations.Steps;

/// <summary><c>wrap PATH NAME</c>: puts a scalar into an object of its own place, under a name.</summary>
internal sealed class WrapStep(string pattern, string name) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(pattern).Where(static value => value.IsScalar).ToList())
        {
            scope.Wrap(value, name);
        }
    }
}
