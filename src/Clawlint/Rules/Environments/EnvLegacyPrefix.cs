using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Environments;

/// <summary>A variable has the prefix of one of OpenClaw's earlier names.</summary>
public sealed class EnvLegacyPrefix : Rule
{
    private const string Current = "OPENCLAW_";
    private static readonly string[] Prefixes = ["CLAWDBOT_", "MOLTBOT_"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8070", "env-legacy-prefix", Severity.Warning, Effect.Ignored, FixSafety.Safe)
    {
        Releases = [new("2026.3.22", null, Severity.Warning, Effect.Ignored, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        if (context.World is not { } world)
        {
            return;
        }

        foreach (var service in world.Compose.SelectMany(static project => project.Services).Select(static service => service.Service))
        {
            foreach (var variable in service.Environment)
            {
                Check(context, variable.Name, variable.Source, variable.NameSpan, other => service.FindVariable(other) is not null);
            }
        }

        // What Compose puts into its own file may have any name.
        if (world.StateVariables is { File: var file } && !world.Compose.Any(project => project.Project.Variables?.File.Text == file.Text))
        {
            foreach (var entry in file.Entries)
            {
                Check(context, entry.Name, file.Text, entry.NameSpan, other => file.Entries.Any(entry => entry.Name == other));
            }
        }

        foreach (var variable in world.Units.SelectMany(static unit => unit.Variables))
        {
            Check(context, variable.Name, variable.Source, variable.NameSpan, static _ => true);
        }
    }

    private void Check(RuleContext context, string name, SourceText source, TextSpan span, Func<string, bool> isTaken)
    {
        if (Array.Find(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is not { } prefix)
        {
            return;
        }

        string current = Current + name[prefix.Length..];
        ImmutableArray<CodeFix> fixes = isTaken(current)
            ? []
            : [new CodeFix($"Rename {name} to {current}", FixSafety.Safe, $"{Descriptor.Name}@{source.Path}:{span.Start}", () => [new EditOperation(source.Path, new TextEdit(span, current))])];
        context.Report(context.Diagnose(Descriptor, new Location(source, span), $"{context.Target.Release} does not read {name}, whose prefix is that of an earlier name, so it has no effect. It is called {current} now.") with { Fixes = fixes });
    }
}
