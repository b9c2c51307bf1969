namespace Clawlint.Migrations.Steps;

/// <summary>The plugin <c>codex-supervisor</c> has become a setting of <c>codex</c>.</summary>
internal sealed class CodexSupervisor : MigrationStep
{
    private const string Older = "codex-supervisor";
    private const string Newer = "codex";
    private static readonly string[] Kept = ["endpoints", "allowRawTranscripts", "allowWriteControls"];

    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["plugins.allow", "plugins.deny", $"plugins.entries.{Older}"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        bool isDenied = scope.Find("plugins", "deny")?.Children.Any(static id => PluginIds.Normalize(id.Text) == Older) == true;
        if (scope.Find("plugins", "entries", Older) is { IsObject: true } entry)
        {
            Move(scope, entry, entry["enabled"]?.Boolean == true && !isDenied);
        }

        PluginIds.Replace(scope, scope.Find("plugins", "allow"), Older, Newer);
        PluginIds.Replace(scope, scope.Find("plugins", "deny"), Older, null);
    }

    private static void Move(MigrationScope scope, MigrationValue entry, bool isOn)
    {
        if (scope.Ensure("plugins", "entries", Newer, "config", "supervision") is not { } supervision)
        {
            scope.Leave(entry, $"plugins.entries.{Newer} is no object.");
            return;
        }

        if (isOn)
        {
            scope.Add(scope.Ensure("plugins", "entries", Newer)!, "enabled", MigrationValue.MakeScalar("true"));
        }

        scope.Add(supervision, "enabled", MigrationValue.MakeScalar(isOn ? "true" : "false"));
        foreach (var setting in Kept.Select(name => entry["config"]?[name]).OfType<MigrationValue>().ToList())
        {
            scope.MoveInto(setting, supervision, setting.Name!);
        }

        if (entry["enabled"] is { } isEnabled)
        {
            scope.Absorb(isEnabled, $"{supervision.Path}.enabled says it.");
        }

        if (entry.Parent is not null)
        {
            scope.Drop(entry, $"It is a part of the plugin {Newer}, which knows no such setting.");
        }
    }
}
