using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;
using Clawlint.Releases;
using Clawlint.Schema.Patterns;

namespace Clawlint.Rules.Agents;

/// <summary>An agent works with a model that is easily talked into something by what it reads.</summary>
public sealed partial class ModelWeak : Rule
{
    /// <summary>OpenClaw's audit calls a model of this many billion parameters, or fewer, small.</summary>
    private const double SmallParameters = 300;

    private static readonly string[] WeakChecks = ["models.legacy", "models.weak_tier"];
    private static readonly string[] SmallChecks = ["models.small_params"];

    private static readonly Lazy<(string Reason, EcmaPattern Pattern)[]> Weak = new(static () => [.. FactLines.Read("facts/model-weak.txt").Select(ReadLine)]);

    // An editor asks about the same models at every keystroke.
    private static readonly ConcurrentDictionary<string, string?> Weaknesses = new(StringComparer.Ordinal);
    private const int MaxRemembered = 1000;

    private static readonly TextListOption Allow = new("allow", "Models that are all right, as agents name them.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7090", "model-weak", Severity.Info, Effect.Exposure)
    {
        Options = [Allow],
        AuditChecks = [.. WeakChecks, .. SmallChecks],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnModel(Check);

    private void Check(RuleContext context, ConfigNode node, string text)
    {
        if (!IsWorkingModel(node) || context.GetOption(Descriptor, Allow).Contains(text, StringComparer.Ordinal) || ModelSuccessors.Find(ModelName.Parse(text), context.Target.Release) is not null)
        {
            return;
        }

        bool isSmall = IsSmall(text);
        string? weakness = FindWeakness(text);
        if ((weakness ?? (isSmall ? "a small model" : null)) is { } reason)
        {
            bool isReached = isSmall && ReadsWeb(context, node, ModelName.Parse(text));
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(node),
                $"{node.Path} names {reason}: it follows orders hidden in a message or a web page more easily than a large, recent one. "
                + (isReached ? "It may read the web here: deny it group:web and browser, or choose another." : "Keep tools and open channels away from it, or choose another.")) with
            {
                Severity = isReached ? Severity.Warning : Severity.Info,
                AuditChecks = [.. weakness is null ? [] : WeakChecks, .. isSmall ? SmallChecks : []],
            });
        }
    }

    private static string? FindWeakness(string text)
    {
        if (Weaknesses.Count > MaxRemembered)
        {
            Weaknesses.Clear();
        }

        return Weaknesses.GetOrAdd(text, static text => Array.Find(Weak.Value, weak => weak.Pattern.Match(text) == PatternAnswer.Yes).Reason);
    }

    /// <summary>Under <c>model</c> or <c>imageModel</c>; helpers such as the model of a heartbeat are not looked at.</summary>
    private static bool IsWorkingModel(ConfigNode node)
    {
        var owner = node.Parent.Kind == ConfigKind.Array ? node.Parent.Parent : node.HasName("primary") ? node.Parent : node;
        bool isAgent = owner.Parent.HasName("defaults") || owner.Parent.Parent.HasName("entries") || owner.Parent.Parent.HasName("list");
        return isAgent && (owner.HasName("model") || owner.HasName("imageModel"));
    }

    /// <summary>True where the agent has a tool that brings pages of others before the model.</summary>
    private static bool ReadsWeb(RuleContext context, ConfigNode node, ModelName model)
    {
        var agent = node;
        while (!agent.Parent.HasName("entries") && !agent.Parent.HasName("list") && !agent.HasName("defaults"))
        {
            agent = agent.Parent;
        }

        var access = new ToolAccess(context.Document, context.Target.Release, agent.HasName("defaults") ? default : agent, model);
        var web = context.Document.Find("tools", "web");
        return (web["search"]["enabled"].AsBoolean() == true && access.Allows("web_search"))
            || (web["fetch"]["enabled"].AsBoolean() != false && access.Allows("web_fetch"))
            || (context.Document.Find("browser", "enabled").AsBoolean() != false && access.Allows("browser"));
    }

    /// <summary>By the number of parameters that many names of open models hold: <c>llama-3.1-8b</c>.</summary>
    private static bool IsSmall(string text)
    {
        double largest = 0;
        foreach (Match match in Parameters().Matches(text.ToLowerInvariant()))
        {
            largest = Math.Max(largest, double.Parse(match.Groups["billions"].ValueSpan, CultureInfo.InvariantCulture));
        }

        return largest is > 0 and <= SmallParameters;
    }

    private static (string Reason, EcmaPattern Pattern) ReadLine(string line)
    {
        int bar = line.IndexOf(" | ", StringComparison.Ordinal);
        return EcmaPattern.TryParse(line[(bar + 3)..], PatternOptions.IgnoreCase, out var pattern)
            ? (line[..bar], pattern)
            : throw new InvalidOperationException($"The pattern of a weak model cannot be read: {line}");
    }

    [GeneratedRegex(@"(?<![a-z0-9])[a-z]?(?<billions>\d{1,6}(\.\d{1,3})?)b(?![a-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameters();
}
