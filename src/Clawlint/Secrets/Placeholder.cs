using System.Text.RegularExpressions;

namespace Clawlint.Secrets;

/// <summary>Tells texts that only stand in for a credential: references to the environment and what templates and examples write.</summary>
public static partial class Placeholder
{
    /// <summary>True for a text that is no credential although it stands at the place of one.</summary>
    public static bool IsPlaceholder(string text) => text.Length == 0 || IsReference(text) || StandIn().IsMatch(text);

    /// <summary>True for a text that consists of environment references, perhaps after an authorization scheme: <c>Bearer ${TOKEN}</c>.</summary>
    public static bool IsReference(string text) => Reference().IsMatch(text);

    [GeneratedRegex(@"\A(?:(?:Bearer|Basic|Bot|Token)\s+)?(?:\$\{[A-Za-z_][A-Za-z0-9_]*\}|\$[A-Z_][A-Z0-9_]*|%[A-Z_][A-Z0-9_]*%)+\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\A(?:<[^<>]{1,60}>|\[[^\[\]]{1,60}\]|\{\{[^{}]{1,80}\}\}|\*+|\.+|x{3,}|X{3,}|(?i:your|my|the|replace|insert|enter|put|add)[-_ ][A-Za-z_ -]{0,40}|(?i:change[-_ ]?me|changeit|todo|redacted|placeholder|__openclaw_redacted__|none|null|undefined|off|hint|info|warning|error)|example-[a-z-]{0,40}not-real)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex StandIn();
}
