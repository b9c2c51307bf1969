using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary><c>… if PATH</c>, <c>… if PATH=VALUE</c>, <c>… unless PATH</c>: a step that waits for something else in the config.</summary>
/// <param name="step">The step.</param>
/// <param name="path">A pattern.</param>
/// <param name="value">What stands there; null for anything.</param>
/// <param name="isWanted">Whether it has to be there, or must not.</param>
internal sealed class ConditionalStep(MigrationStep step, string path, string? value, bool isWanted) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => step.Places;

    /// <inheritdoc/>
    public override bool MayConcern(ConfigNode value) => step.MayConcern(value);

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.FindAll(path).Any(found => value is null || PlainText.Of(found) == value) == isWanted)
        {
            step.Apply(scope);
        }
    }
}
