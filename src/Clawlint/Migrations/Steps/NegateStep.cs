namespace Clawlint.Migrations.Steps;

/// <summary><c>negate PATH NAME</c>: renames a switch to one that means the opposite, and turns it over.</summary>
internal sealed class NegateStep(string pattern, string name) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(pattern).ToList())
        {
            if (value.Boolean is { } isOn)
            {
                scope.Set(value, isOn ? "false" : "true");
                scope.MoveInto(value, value.Parent!, name);
            }
        }
    }
}
