namespace Clawlint.Migrations.Steps;

/// <summary><c>limit PATH VALUE…</c>: takes a key away where it has none of the values.</summary>
internal sealed class LimitStep(string pattern, string[] values) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(pattern).Where(value => value.Text is { } text && !values.Contains(text)).ToList())
        {
            scope.Drop(value);
        }
    }
}
