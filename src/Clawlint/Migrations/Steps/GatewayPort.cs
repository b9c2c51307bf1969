namespace Clawlint.Migrations.Steps;

/// <summary>Takes a port away that no machine has.</summary>
internal sealed class GatewayPort : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["gateway.port"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("gateway", "port") is { Number: < 1 or > 65535 } port)
        {
            scope.Drop(port);
        }
    }
}
