namespace Clawlint.Migrations.Steps;

/// <summary>Makes two switches of the one that let messages go to another context: one within a provider, one across providers.</summary>
internal sealed class CrossContext : MigrationStep
{
    private const string Older = "allowCrossContextSend";
    private const string Newer = "crossContext";
    private const string Within = "allowWithinProvider";
    private const string Across = "allowAcrossProviders";

    /// <inheritdoc/>
    public override IEnumerable<string> Places => [$"tools.message.{Older}", $"{{entry}}.tools.message.{Older}"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        var general = scope.Find("tools", "message");
        bool isOnForAll = general?[Older]?.Boolean == true;
        foreach (var message in scope.FindAll("{entry}.tools.message").Where(value => value[Older] is not null || (isOnForAll && value.IsObject)).ToList())
        {
            if (message[Older]?.Boolean ?? true)
            {
                Say(scope, message, isWithin: true, isAcross: true);
            }
            else if (isOnForAll)
            {
                // Switched off for this agent alone: what the general settings say counts for it no longer by itself.
                Say(scope, message, (Own(message, Within) ?? Own(general!, Within)) != false, (Own(message, Across) ?? Own(general!, Across)) == true);
            }

            Forget(scope, message);
        }

        if (isOnForAll)
        {
            Say(scope, general!, isWithin: true, isAcross: true);
        }

        Forget(scope, general);
    }

    private static bool? Own(MigrationValue message, string name) => message[Newer]?[name]?.Boolean;

    private static void Say(MigrationScope scope, MigrationValue message, bool isWithin, bool isAcross)
    {
        if (scope.EnsureIn(message, Newer) is { } context)
        {
            Set(scope, context, Within, isWithin);
            Set(scope, context, Across, isAcross);
        }
    }

    private static void Set(MigrationScope scope, MigrationValue context, string name, bool isOn)
    {
        string json = isOn ? "true" : "false";
        if (context[name] is { } said && said.Boolean != isOn)
        {
            scope.Set(said, json, $"{Older} counted.");
        }

        scope.Add(context, name, MigrationValue.MakeScalar(json));
    }

    private static void Forget(MigrationScope scope, MigrationValue? message)
    {
        if (message?[Older] is { } older)
        {
            scope.Absorb(older, $"{Newer} says it.");
        }
    }
}
