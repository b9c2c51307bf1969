namespace Clawlint.Migrations.Steps;

/// <summary>Puts the models for images, audio and video into one array, <c>tools.media.models</c>, each marked with what it is for.</summary>
internal sealed class MediaModels : MigrationStep
{
    private static readonly string[] Capabilities = ["image", "audio", "video"];

    /// <inheritdoc/>
    public override IEnumerable<string> Places => Capabilities.Select(static capability => $"tools.media.{capability}.models");

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("tools", "media") is not { } media)
        {
            return;
        }

        // Before those that stand there already, as in OpenClaw.
        int place = 0;
        foreach (string capability in Capabilities)
        {
            if (media[capability]?["models"] is { IsArray: true } models)
            {
                Gather(scope, media, models, capability, ref place);
            }
        }
    }

    private static void Gather(MigrationScope scope, MigrationValue media, MigrationValue models, string capability, ref int place)
    {
        var gathered = new List<MigrationValue>();
        foreach (var model in models.Children.ToList())
        {
            if (!model.IsObject || !Fits(scope, model, capability))
            {
                scope.Drop(model, $"It is no model for {capability}.");
            }
            else if (gathered.Exists(model.HasValueOf))
            {
                scope.Absorb(model, "The same model stands there twice.");
            }
            else
            {
                gathered.Add(model);
                scope.Insert(model, scope.EnsureArray(media, "models"), place++);
            }
        }

        scope.RemoveEmptied(models);
    }

    /// <summary>Leaves of a model's capabilities the one that its place gave it.</summary>
    private static bool Fits(MigrationScope scope, MigrationValue model, string capability)
    {
        if (model["capabilities"] is not { IsArray: true } written)
        {
            var made = MigrationValue.MakeArray();
            scope.Add(model, "capabilities", made);
            scope.AppendNew(made, MigrationValue.MakeScalar(PlainText.ToJson(capability)));
            return true;
        }

        if (!written.Children.Any(child => child.Text == capability))
        {
            return false;
        }

        foreach (var other in written.Children.Where(child => child.Text != capability).ToList())
        {
            scope.Drop(other, $"Until now the model served {capability} alone.");
        }

        return true;
    }
}
