using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary>
/// The models that may be chosen, and their short names, as the first releases had them: an array and an object of names. Both become
/// the settings of each model. OpenClaw lists the models in use there too, lest the list keep them out.
/// </summary>
internal sealed class AllowedModels : MigrationStep
{
    private static readonly string[][] Owners = [["agent"], ["agents", "defaults"]];

    /// <inheritdoc/>
    public override IEnumerable<string> Places => Owners.SelectMany(static owner => (string[])[$"{string.Join('.', owner)}.allowedModels", $"{string.Join('.', owner)}.modelAliases"]);

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (string[] owner in Owners)
        {
            if (scope.Find(owner) is { } agent && (agent["allowedModels"] is { IsArray: true } || agent["modelAliases"] is { IsObject: true }))
            {
                Gather(scope, agent);
            }
        }
    }

    private static void Gather(MigrationScope scope, MigrationValue agent)
    {
        if (scope.EnsureIn(agent, "models") is not { } models)
        {
            return;
        }

        foreach (string model in ModelsInUse(agent))
        {
            scope.EnsureIn(models, model);
        }

        foreach (var model in agent["allowedModels"]?.Children.Where(static child => child.Kind == ConfigKind.String).ToList() ?? [])
        {
            scope.EnsureIn(models, model.Text!.Trim());
            scope.Absorb(model, $"{models.Path} lists the model.");
        }

        foreach (var name in agent["modelAliases"]?.Children.Where(static child => child.Kind == ConfigKind.String).ToList() ?? [])
        {
            if (scope.EnsureIn(models, name.Text!.Trim()) is { } settings)
            {
                scope.AddText(settings, "alias", name.Name!);
                scope.Absorb(name, $"It is the alias of the model in {models.Path}.");
            }
        }
    }

    private static IEnumerable<string> ModelsInUse(MigrationValue agent)
    {
        foreach (string kind in (string[])["model", "imageModel"])
        {
            var chosen = agent[kind];
            foreach (var model in (MigrationValue?[])[chosen?["primary"], .. chosen?["fallbacks"]?.Children ?? []])
            {
                if (!string.IsNullOrWhiteSpace(model?.Text))
                {
                    yield return model.Text.Trim();
                }
            }
        }
    }
}
