namespace Clawlint.Migrations.Steps;

/// <summary><c>drop PATH [VALUE…]</c>: takes a key away; with values, only where it has one of them.</summary>
internal sealed class DropStep(string pattern, string[] values) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(pattern).ToList())
        {
            if (values.Length == 0 || values.Contains(PlainText.Of(value)))
            {
                scope.Drop(value);
            }
        }
    }
}
