using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary>Moves every text directly under <c>env</c> to <c>env.vars</c>, as OpenClaw does; our own rule moves only what is written as a variable is.</summary>
internal sealed class EnvironmentVariables : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["env.*"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll("env.*").Where(static value => value.Kind == ConfigKind.String && value.Name is not "shellEnv").ToList())
        {
            scope.Move(value, "env", "vars", value.Name!);
        }
    }
}
