using System.Text.RegularExpressions;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>Recognises Claude models that are spelled with dots where Anthropic has none.</summary>
internal static partial class DottedModel
{
    private const string Vendor = "anthropic.";

    /// <summary>The name as Anthropic spells it; null where it is spelled so already or is another provider's, which may well have dots.</summary>
    public static string? Correct(string text)
    {
        var name = ModelName.Parse(text);
        bool hasVendor = name.Model.StartsWith(Vendor + "claude-", StringComparison.OrdinalIgnoreCase);
        if (name.Provider is not ("" or "anthropic" or "claude-cli") || (name.Provider.Length == 0 && !hasVendor))
        {
            return null;
        }

        string model = Version().Replace(hasVendor ? name.Model[Vendor.Length..] : name.Model, "-${major}-${minor}");
        return model.StartsWith("claude-", StringComparison.OrdinalIgnoreCase) && model != name.Model
            ? $"{(name.Provider.Length == 0 ? "anthropic" : name.Provider)}/{model}{name.Profile}"
            : null;
    }

    [GeneratedRegex(@"-(?<major>\d{1,2})\.(?<minor>\d{1,2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();
}
