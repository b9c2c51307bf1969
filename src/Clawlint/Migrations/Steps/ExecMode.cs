namespace Clawlint.Migrations.Steps;

/// <summary>Puts one word in the place of <c>tools.exec.security</c> and <c>tools.exec.ask</c>, where one says the same.</summary>
internal sealed class ExecMode : MigrationStep
{
    private static readonly Dictionary<(string Security, string Ask), string> Modes = new()
    {
        [("deny", "off")] = "deny",
        [("allowlist", "off")] = "allowlist",
        [("allowlist", "on-miss")] = "ask",
        [("full", "off")] = "full",
    };

    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["tools.exec.security", "tools.exec.ask", "{entry}.tools.exec.security", "{entry}.tools.exec.ask"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        var general = scope.Find("tools", "exec");
        var (security, ask) = PolicyOf(general);
        if (general is not null)
        {
            Migrate(scope, general, null, null);
        }

        foreach (var exec in scope.FindAll("{entry}.tools.exec").ToList())
        {
            Migrate(scope, exec, security, ask);
        }
    }

    private static void Migrate(MigrationScope scope, MigrationValue exec, string? inheritedSecurity, string? inheritedAsk)
    {
        var words = new[] { exec["security"], exec["ask"] }.OfType<MigrationValue>().ToList();
        if (exec["mode"] is not null)
        {
            words.ForEach(word => scope.Drop(word, $"{exec.Path}.mode counts."));
            return;
        }

        string? mode = Find(exec["security"] is { } security ? security.Text : inheritedSecurity, exec["ask"] is { } ask ? ask.Text : inheritedAsk);
        if (mode is null || words.Count == 0)
        {
            return;
        }

        scope.SetText(words[0], mode, $"The mode {mode} says both.");
        scope.MoveInto(words[0], exec, "mode");
        foreach (var word in words.Skip(1))
        {
            scope.Absorb(word, $"{exec.Path}.mode says it.");
        }
    }

    private static string? Find(string? security, string? ask) => security is not null && ask is not null ? Modes.GetValueOrDefault((security, ask)) : null;

    private static (string? Security, string? Ask) PolicyOf(MigrationValue? exec) => exec?["mode"]?.Text switch
    {
        "deny" => ("deny", "off"),
        "allowlist" => ("allowlist", "off"),
        "ask" or "auto" => ("allowlist", "on-miss"),
        "full" => ("full", "off"),
        _ => (exec?["security"]?.Text, exec?["ask"]?.Text),
    };
}
