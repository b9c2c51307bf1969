namespace Clawlint.Migrations.Steps;

/// <summary>Moves the provider that stood for OpenAI's Codex to the one for OpenAI. Where both stand, somebody has to decide what becomes of each model.</summary>
internal sealed class CodexProvider : MigrationStep
{
    private static readonly string[] Older = ["codex", "openai-codex"];

    /// <inheritdoc/>
    public override IEnumerable<string> Places => Older.Select(static name => $"models.providers.{name}");

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (string name in Older)
        {
            if (scope.Find("models", "providers", name) is not { IsObject: true } provider)
            {
                continue;
            }

            if (scope.FindAll("{agent}.modelPolicy.allow[]").Any(entry => entry.Text?.Trim() == $"{name}/*"))
            {
                scope.Leave(provider, $"All models of {name} may be chosen; under openai that would be all models of OpenAI.");
            }
            else if (scope.Find("models", "providers", "openai") is not null)
            {
                scope.Leave(provider, "models.providers.openai stands there already. Move the models that you use to it.");
            }
            else
            {
                NameRuntime(scope, provider, name);
                scope.Move(provider, "models", "providers", "openai");
            }
        }
    }

    /// <summary>What stood under codex ran in the Codex program.</summary>
    private static void NameRuntime(MigrationScope scope, MigrationValue provider, string name)
    {
        if (name != "codex")
        {
            return;
        }

        foreach (var model in (provider["models"]?.Children ?? []).Where(static model => model.IsObject))
        {
            if (scope.EnsureIn(model, "agentRuntime") is { } runtime)
            {
                scope.AddText(runtime, "id", provider["agentRuntime"]?["id"]?.Text is { Length: > 0 } id && id != "auto" ? id : "codex");
            }
        }
    }
}
