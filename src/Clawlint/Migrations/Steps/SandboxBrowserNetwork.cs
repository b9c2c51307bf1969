namespace Clawlint.Migrations.Steps;

/// <summary>Switches the browser of a sandbox off where it has no network, in which OpenClaw cannot reach it, and leaves the network to OpenClaw.</summary>
internal sealed class SandboxBrowserNetwork : MigrationStep
{
    private const string Usual = "openclaw-sandbox-browser";

    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["{agent}.sandbox.browser.network"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        var general = scope.Find("agents", "defaults", "sandbox", "browser");
        bool isGeneral = IsNone(general);
        bool isGeneralOn = general?["enabled"]?.Boolean == true;
        foreach (var browser in scope.FindAll("{entry}.sandbox.browser").Where(static value => value.IsObject).ToList())
        {
            if (IsNone(browser))
            {
                SwitchOff(scope, browser);
            }
            else if (isGeneral && browser["network"]?.Text is null && browser["enabled"] is { Boolean: true } isOn)
            {
                scope.Set(isOn, "false", "The network of all agents was none, so this browser was not to be reached either.");
            }
            else if (isGeneral && isGeneralOn && browser["network"]?.Text is not null)
            {
                scope.Add(browser, "enabled", MigrationValue.MakeScalar("true"));
            }
        }

        if (isGeneral)
        {
            SwitchOff(scope, general!);
        }
    }

    private static bool IsNone(MigrationValue? browser) => browser?["network"]?.Text?.Trim().ToLowerInvariant() == "none";

    private static void SwitchOff(MigrationScope scope, MigrationValue browser)
    {
        if (browser["enabled"] is { Boolean: not false, IsScalar: true } isOn)
        {
            scope.Set(isOn, "false");
        }

        scope.Add(browser, "enabled", MigrationValue.MakeScalar("false"));
        scope.SetText(browser["network"]!, Usual);
    }
}
