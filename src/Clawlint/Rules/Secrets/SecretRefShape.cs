using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Secrets;

namespace Clawlint.Rules.Secrets;

/// <summary>A reference to a secret that lacks a part, or whose part is spelled as OpenClaw does not allow.</summary>
public sealed class SecretRefShape : Rule
{
    private static readonly OpenClawRelease HasStore = OpenClawRelease.Parse("2026.8.1");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6063", "secret-ref-shape", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.3.7", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        // A plugin's own settings are checked by the plugin, if at all; of places that take no reference secret-ref-unsupported-path speaks.
        foreach (string path in SecretPaths.All.Where(static path => !path.StartsWith("plugins.", StringComparison.Ordinal)).Except(SecretRefUnsupportedPath.Paths, StringComparer.Ordinal))
        {
            subscriptions.OnPath(path, Check);
        }
    }

    private void Check(RuleContext context, ConfigNode reference)
    {
        if (Descriptor.At(context.Target.Release) is null || reference.Kind != ConfigKind.Object || reference["source"].AsString() is not { } source)
        {
            return;
        }

        if (FindMistake(reference, source, context.Target.Release) is { } mistake)
        {
            context.Claim(reference);
            context.Report(context.Diagnose(Descriptor, context.LocateValue(mistake.Node), $"{mistake.Node.Path} {mistake.Text}. OpenClaw rejects the file.") with
            {
                Fixes = IsProviderMissing(reference, source) ? [CreateFix(reference)] : [],
            });
        }
    }

    /// <summary>The value at fault, as OpenClaw names it, and what is wrong with it.</summary>
    private static (ConfigNode Node, string Text)? FindMistake(ConfigNode reference, string source, OpenClawRelease release)
    {
        string[] sources = release >= HasStore ? ["env", "file", "exec", "store"] : ["env", "file", "exec"];
        if (!sources.Contains(source))
        {
            return (reference["source"], $"is no source of secrets that {release} knows; it takes {string.Join(", ", sources[..^1])} and {sources[^1]}");
        }

        if (reference["id"].IsMissing)
        {
            return (reference, source == "env" ? "does not say which variable it means (id)" : "does not say which secret it means (id)");
        }

        if (reference["provider"].IsMissing)
        {
            return (reference, source is "env" or "store" ? "lacks its provider; the built-in one is called default" : "lacks its provider: the name of an entry in secrets.providers");
        }

        if (reference["provider"].AsString() is { } provider && !IsProvider(provider))
        {
            return (reference["provider"], "has characters that the name of a provider may not have: it begins with a lower-case letter; lower-case letters, digits, _ and - follow");
        }

        return source is "env" or "store" && reference["id"].AsString() is { } id && !IsVariable(id)
            ? (reference["id"], "is a name that no variable can have: it begins with an upper-case letter; upper-case letters, digits and _ follow")
            : null;
    }

    private static bool IsProviderMissing(ConfigNode reference, string source) =>
        source is "env" or "store" && reference["provider"].IsMissing && reference["id"].AsString() is { } id && IsVariable(id);

    private static bool IsProvider(string name) =>
        name.Length is > 0 and <= 64 && char.IsAsciiLetterLower(name[0]) && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');

    private static bool IsVariable(string name) =>
        name.Length is > 0 and <= 128 && char.IsAsciiLetterUpper(name[0]) && name.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    private CodeFix CreateFix(ConfigNode reference) =>
        new($"Add provider \"default\" to {reference.Path}", FixSafety.Safe, $"{Descriptor.Name}@{reference.Path}", () => MemberEdits.Insert(reference, "provider", "\"default\""));
}
