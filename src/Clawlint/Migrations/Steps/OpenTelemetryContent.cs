namespace Clawlint.Migrations.Steps;

/// <summary>Makes one switch of those that said which contents go into traces: on where it said so itself, or else where any of them was.</summary>
internal sealed class OpenTelemetryContent : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["diagnostics.otel.captureContent"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("diagnostics", "otel", "captureContent") is not { IsObject: true } contents)
        {
            return;
        }

        bool isOn = contents["enabled"]?.Boolean ?? contents.Children.Any(static content => content.Boolean == true);
        scope.Absorb(contents, "One switch stands for all contents.");
        scope.Add(scope.Ensure("diagnostics", "otel")!, "captureContent", MigrationValue.MakeScalar(isOn ? "true" : "false"));
    }
}
