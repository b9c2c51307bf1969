using Clawlint.References;

namespace Clawlint.Migrations.Steps;

/// <summary>
/// Takes away what ran all models of an agent. Where that was a command-line program, the models of its provider that the agent calls name it themselves.
/// </summary>
internal sealed class AgentRuntime : MigrationStep
{
    private static readonly Dictionary<string, string> Providers = new(StringComparer.Ordinal) { ["claude-cli"] = "anthropic", ["google-gemini-cli"] = "google" };

    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["{agent}.agentRuntime"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var runtime in Places.SelectMany(scope.FindAll).Where(static value => value.IsObject).ToList())
        {
            string? program = runtime["id"]?.Text?.Trim().ToLowerInvariant();
            bool isKept = program is not null && Providers.TryGetValue(program, out string? provider) && KeepIn(scope, runtime.Parent!, provider, program);
            if (isKept)
            {
                scope.Absorb(runtime, "Each model that it ran names it now, under models.");
            }
            else
            {
                scope.Drop(runtime);
            }
        }
    }

    private static bool KeepIn(MigrationScope scope, MigrationValue agent, string provider, string program)
    {
        var names = ModelsOf(agent["model"]).Where(name => ModelName.Parse(name) is { IsQualified: true } model && model.Provider == provider).ToList();
        if (names.Count == 0 || scope.EnsureIn(agent, "models") is not { } models)
        {
            return false;
        }

        foreach (string name in names)
        {
            if (scope.EnsureIn(models, name, "agentRuntime") is { } own)
            {
                Name(scope, own, program);
            }
        }

        return true;
    }

    private static void Name(MigrationScope scope, MigrationValue runtime, string program)
    {
        if (runtime["id"] is { } id && id.Text?.Trim().ToLowerInvariant() is null or "" or "auto")
        {
            scope.SetText(id, program, "What ran all models of the agent ran this one too.");
        }

        scope.AddText(runtime, "id", program);
    }

    private static IEnumerable<string> ModelsOf(MigrationValue? model) => model switch
    {
        { Text: { } name } => [name.Trim()],
        { IsObject: true } => new[] { model["primary"] }.Concat(model["fallbacks"]?.Children ?? []).Select(static value => value?.Text?.Trim()).OfType<string>(),
        _ => [],
    };
}
