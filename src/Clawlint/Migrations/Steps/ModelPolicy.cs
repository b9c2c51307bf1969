using Clawlint.Config;
using Clawlint.References;

namespace Clawlint.Migrations.Steps;

/// <summary>
/// Says in <c>agents.defaults.modelPolicy.allow</c> what the names in <c>agents.defaults.models</c> say alone until now: which models may be
/// chosen. Once OpenClaw has marked the file as migrated, the map restricts nothing.
/// </summary>
internal sealed class ModelPolicy : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["agents.defaults.models"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("agents", "defaults") is not { } defaults || defaults["models"] is not { IsObject: true } models
            || defaults["modelPolicy"] is not null || scope.Find("meta", "migrations", "modelPolicyAllowlist")?.Boolean == true)
        {
            return;
        }

        var names = models.Children.Where(static model => !string.IsNullOrWhiteSpace(model.Name)).ToList();
        if (names.Count == 0)
        {
            return;
        }

        if (names.Find(name => !IsEntry(models, name.Name!.Trim())) is { } unclear)
        {
            scope.Leave(models, $"{unclear.Path} is not written as provider/model, so it cannot be taken over. Write it so, or list the models that may be chosen in agents.defaults.modelPolicy.allow.");
            return;
        }

        var allow = scope.EnsureArray(scope.EnsureIn(defaults, "modelPolicy")!, "allow");
        names.ForEach(name => scope.AppendNew(allow, MigrationValue.MakeScalar(JsonText.Quote(name.Name!))));
        scope.Supplement(models, "Its names also say which models may be chosen; agents.defaults.modelPolicy.allow says it from now on.");
    }

    private static bool IsEntry(MigrationValue models, string name) => ModelPolicyEntry.IsReference(name)
        || models.Children.Any(model => string.Equals(model["alias"]?.Text?.Trim(), name, StringComparison.OrdinalIgnoreCase));
}
