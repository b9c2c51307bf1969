namespace Clawlint.Migrations.Steps;

/// <summary>The plugin <c>openai-codex</c> has become part of <c>openai</c>.</summary>
internal sealed class OpenAiCodexPlugin : MigrationStep
{
    private const string Older = "openai-codex";
    private const string Newer = "openai";

    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["plugins.allow", "plugins.deny", "plugins.slots", $"plugins.entries.{Older}"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        PluginIds.Replace(scope, scope.Find("plugins", "allow"), Older, Newer);
        PluginIds.Replace(scope, scope.Find("plugins", "deny"), Older, Newer);
        foreach (var slot in scope.FindAll("plugins.slots.*").Where(static slot => slot.Text == Older).ToList())
        {
            scope.SetText(slot, Newer, $"{Older} is {Newer} today.");
        }

        if (scope.Find("plugins", "entries", Older) is { } entry)
        {
            scope.Move(entry, "plugins", "entries", Newer);
        }
    }
}
