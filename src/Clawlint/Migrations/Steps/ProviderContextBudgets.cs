namespace Clawlint.Migrations.Steps;

/// <summary>Puts what a provider said of the context of all its models into each of them that says nothing itself.</summary>
internal sealed class ProviderContextBudgets : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["models.providers.*.contextWindow", "models.providers.*.contextTokens"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var budget in Places.SelectMany(scope.FindAll).ToList())
        {
            var models = budget.Parent!["models"]?.Children.Where(static model => model.IsObject).ToList() ?? [];
            models.ForEach(model => scope.Add(model, budget.Name!, budget.Clone()));
            if (models.Count > 0)
            {
                scope.Absorb(budget, $"Each of the models in {budget.Parent!.Path} says it.");
            }
            else
            {
                scope.Drop(budget, "It is a setting of each model, models.providers.<id>.models[], and none is listed here.");
            }
        }
    }
}
