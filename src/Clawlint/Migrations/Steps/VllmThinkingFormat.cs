using Clawlint.References;

namespace Clawlint.Migrations.Steps;

/// <summary>
/// How a Qwen model behind vLLM is asked to think is said of the model in its provider's list. Where the list has no such model, the user decides.
/// </summary>
internal sealed class VllmThinkingFormat : MigrationStep
{
    private static readonly string[] Names = ["qwenThinkingFormat", "qwen_thinking_format"];
    private static readonly string[] Owners = ["models.providers.vllm.models[]", "models.providers.vllm", "agents.defaults.models.*", "agents.defaults", "{entry}"];

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["chat-template"] = "qwen-chat-template",
        ["chat-template-argument"] = "qwen-chat-template",
        ["chat-template-arguments"] = "qwen-chat-template",
        ["chat-template-kwarg"] = "qwen-chat-template",
        ["chat-template-kwargs"] = "qwen-chat-template",
        ["qwen-chat-template"] = "qwen-chat-template",
        ["enable-thinking"] = "qwen",
        ["qwen"] = "qwen",
        ["request-body"] = "qwen",
        ["top-level"] = "qwen",
    };

    /// <inheritdoc/>
    public override IEnumerable<string> Places => Owners.SelectMany(static owner => Names.Select(name => $"{owner}.params.{name}"));

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var format in Places.SelectMany(scope.FindAll).ToList())
        {
            var owner = format.Parent!.Parent!;
            var models = Targets(scope, owner);
            if (models is null)
            {
                continue;
            }

            if (format.Text is not { } text || !Formats.TryGetValue(text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-'), out string? today))
            {
                scope.Drop(format, "There is no such way to ask a model to think.");
            }
            else if (models.Count == 0)
            {
                scope.Leave(format, $"It belongs to each model, models.providers.vllm.models[].compat.thinkingFormat, as {today}. List the models there.");
            }
            else
            {
                models.ForEach(model => Say(scope, model, today));
                scope.Absorb(format, "compat.thinkingFormat of the models of vLLM says it.");
            }
        }
    }

    /// <summary>The models that are meant; null where the settings are those of another provider's model.</summary>
    private static List<MigrationValue>? Targets(MigrationScope scope, MigrationValue owner)
    {
        if (owner.Parent?.Name != "models")
        {
            return owner.Parent is { IsArray: true } && owner["id"] is not null ? [owner] : ModelsOf(scope);
        }

        var name = ModelName.Parse(owner.Name!);
        return name.Provider == "vllm" ? ModelsOf(scope).FindAll(model => model["id"]?.Text is { } id && (id == name.Model || id == $"vllm/{name.Model}")) : null;
    }

    private static List<MigrationValue> ModelsOf(MigrationScope scope) => [.. scope.FindAll("models.providers.vllm.models[]").Where(static model => model.IsObject)];

    private static void Say(MigrationScope scope, MigrationValue model, string format)
    {
        if (scope.EnsureIn(model, "compat") is { } compat)
        {
            scope.AddText(compat, "thinkingFormat", format);
            scope.Add(model, "reasoning", MigrationValue.MakeScalar("true"));
        }
    }
}
