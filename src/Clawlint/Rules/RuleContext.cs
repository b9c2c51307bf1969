using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments;
using Clawlint.Environments.Credentials;
using Clawlint.Environments.State;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Plugins;
using Clawlint.References;
using Clawlint.Releases;
using Clawlint.Rules.Agents;
using Clawlint.Schema;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Rules;

/// <summary>What a rule knows and may do while one config is analysed.</summary>
public sealed class RuleContext
{
    /// <summary>Keeps its memory from config to config; not for several threads at once.</summary>
    [ThreadStatic]
    private static SchemaEvaluator? _evaluator;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(ConfigNode Node, Diagnostic Diagnostic)> _yielding = [];
    private readonly HashSet<ConfigNode> _claims = [];
    private readonly Dictionary<Rule, bool> _holds = [];
    private List<SchemaError>? _schemaErrors;
    private ReferenceIndex? _references;
    private IReadOnlyList<PluginManifest>? _plugins;
    private HashSet<ConfigNode>? _rejected;
    private MigrationRun? _migrations;
    private IReadOnlyList<ToolAccess>? _toolAccess;
    private CredentialSurvey? _credentials;
    private DeviceStore? _devices;
    private HashSet<string>? _providers;

    internal RuleContext(ConfigDocument document, AnalysisInput input)
    {
        Document = document;
        Input = input;
        Tree = document.Tree;
    }

    /// <summary>What is checked, and all that the check may look at.</summary>
    public AnalysisInput Input { get; }

    /// <summary>The config.</summary>
    public ConfigDocument Document { get; }

    /// <summary>What lies around the config.</summary>
    public ConfigSources Sources => Input.Sources;

    /// <summary>The other files around it; null where none is looked at.</summary>
    public ConfigWorld? World => Input.World;

    /// <summary>What devices are known by; null where the world around is not looked at. Read once, when first asked for.</summary>
    internal DeviceStore? Devices => _devices ??= World is { } world ? DeviceStore.Read(world.Files, world.StateFolder) : null;

    /// <summary>The gateways and clients that read the config, and the credentials that they use; worked out once, when first asked for.</summary>
    internal CredentialSurvey Credentials => _credentials ??= CredentialSurvey.Create(Input, Document);

    /// <summary>The release that it is checked against.</summary>
    public TargetRelease Target => Input.Target;

    /// <summary>The file that a rule is called for by <see cref="RuleSubscriptions.OnSyntaxError"/> or <see cref="RuleSubscriptions.OnTree"/>: the config's own or one that it includes; else the config's own.</summary>
    public SyntaxTree Tree { get; internal set; }

    /// <summary>The plugins that are installed where OpenClaw runs, as far as that is known; looked for once, when first asked for.</summary>
    internal IReadOnlyList<PluginManifest> Plugins => _plugins ??= Input.Plugins?.Find(
        Target.Release,
        [.. Document.Find("plugins", "load", "paths").Children.AsEnumerable().Select(static path => path.AsString()).OfType<string>()]) ?? [];

    /// <summary>True for a plugin that is installed.</summary>
    internal bool HasPlugin(string id) => Plugins.Any(plugin => plugin.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a channel that the release has built in, or that an installed plugin brings.</summary>
    internal bool HasChannel(string id) =>
        KnownIds.Channels.Holds(id, Target.Release) || Plugins.Any(plugin => plugin.Channels.Contains(id, StringComparer.OrdinalIgnoreCase));

    /// <summary>Makes a finding with the severity and effect that the rule has at the target release.</summary>
    public Diagnostic Diagnose(RuleDescriptor rule, Location location, string message)
    {
        var behaviour = rule.At(Target.Release);
        return new Diagnostic(rule, location, message)
        {
            Severity = behaviour?.Severity ?? Severity.Off,
            Effect = behaviour?.Effect ?? Effect.None,
            OpenClawPath = location.OpenClawPath,
        };
    }

    /// <summary>What the settings say of an option of a rule, else its default.</summary>
    internal int GetOption(RuleDescriptor rule, NumberOption option) =>
        Input.Settings.Options.TryGetValue((rule.Code, option.Name), out var value) && value.AsNumber() is { } number && number >= option.Minimum && number <= int.MaxValue ? (int)number : option.Default;

    /// <summary>What the settings say of an option of a rule.</summary>
    internal ImmutableArray<string> GetOption(RuleDescriptor rule, TextListOption option) =>
        Input.Settings.Options.TryGetValue((rule.Code, option.Name), out var value) ? SettingsLayer.ReadTexts(value) : [];

    /// <summary>The ids of the config, where they are declared and used; read when first asked for.</summary>
    public ReferenceIndex References => _references ??= ReferenceIndex.Create(Document, Target.Release);

    /// <summary>The model providers that the config may name; read when first asked for.</summary>
    internal HashSet<string> Providers => _providers ??= KnownProviders.In(this);

    /// <summary>What the agents may do, those first that say nothing themselves; read when first asked for.</summary>
    internal IReadOnlyList<ToolAccess> ToolAccess => _toolAccess ??= Agents.ToolAccess.OfAll(Document, Target.Release);

    /// <summary>True where a rule holds at the target release; asked once for each rule.</summary>
    internal bool Holds(Rule rule)
    {
        if (!_holds.TryGetValue(rule, out bool holds))
        {
            _holds.Add(rule, holds = rule.Descriptor.At(Target.Release) is not null);
        }

        return holds;
    }

    /// <summary>What the target release's schema finds wrong; evaluated once, when first asked for.</summary>
    internal IReadOnlyList<SchemaError> SchemaErrors => _schemaErrors ??= EvaluateSchema();

    /// <summary>The config as it would be for the target release, with every migration that it needs; made once, when first asked for.</summary>
    internal MigrationRun Migrations => _migrations ??= MigrationRun.Execute(Document, Target.Release, static _ => true);

    /// <summary>True for a value that the schema rejects: its key, or what it is; not for what stands in it.</summary>
    internal bool IsRejected(ConfigNode node) => (_rejected ??= [.. SchemaErrors.Select(static error => error.Node)]).Contains(node);

    /// <summary>Says that a config holds something that a migration may change; without such a word none is tried.</summary>
    internal void RequestMigrations() => IsMigrationRequested = true;

    /// <summary>True when a config holds something that a migration may change.</summary>
    internal bool IsMigrationRequested { get; private set; }

    /// <summary>Whether the schema rejects the config for certain; costs less than to list all that is wrong.</summary>
    /// <param name="evaluation">What is known of the config and the schemas of other releases.</param>
    internal bool IsRejectedBySchema(SharedEvaluation evaluation)
    {
        // Where more than the release's schema decides, only the list of all that is wrong tells.
        if (ReleaseSchemas.Find(Target.Release) is not { } schema || Plugins.Count > 0 || UncheckedChannels.Exist(Target.Release))
        {
            return SchemaErrors.Any(error => !IsOpen(error));
        }

        var result = evaluation.Evaluate(Evaluator, schema.Root);
        if (result == SchemaResult.Valid)
        {
            // Nothing is wrong, so nothing need be listed.
            _schemaErrors = [];
        }

        return result == SchemaResult.Invalid;
    }

    /// <summary>True where an error need not be one: it is about a text that is not known, or an object of which a part is not.</summary>
    internal bool IsOpen(SchemaError error)
    {
        bool isOpen = IsOpen(Document, error);
        IsVerdictOpen |= isOpen && error.Keyword != SchemaKeyword.Required;
        return isOpen;
    }

    /// <summary>The same without a word to the verdict.</summary>
    internal static bool IsOpen(ConfigDocument document, SchemaError error) =>
        (error.Keyword is not (SchemaKeyword.Type or SchemaKeyword.AdditionalProperties or SchemaKeyword.Never) && IsUnknown(document, error.Node))
        || (error.Keyword == SchemaKeyword.Required && error.Node.IsIncomplete);

    /// <summary>Reports that a value is at fault.</summary>
    internal void ReportValue(RuleDescriptor rule, ConfigNode node, string message, params ImmutableArray<CodeFix> fixes) =>
        Report(Diagnose(rule, LocateValue(node), message) with { OpenClawPath = OpenClawPathOf(node), Fixes = fixes });

    /// <summary>Reports that a member is at fault, at its key.</summary>
    internal void ReportKey(RuleDescriptor rule, ConfigNode node, string message, params ImmutableArray<CodeFix> fixes) =>
        Report(Diagnose(rule, LocateKey(node), message) with { OpenClawPath = OpenClawPathOf(node), Fixes = fixes });

    /// <summary>Reports that an object lacks a member; OpenClaw names the place where it would be.</summary>
    internal void ReportMissing(RuleDescriptor rule, ConfigNode around, string name, string message, params ImmutableArray<CodeFix> fixes) =>
        Report(Diagnose(rule, LocateKey(around), message) with { OpenClawPath = ConfigPath.Append(around.OpenClawPath, name), Fixes = fixes });

    /// <summary>The path that OpenClaw names, where it is not the one written.</summary>
    internal static string? OpenClawPathOf(ConfigNode node) => node.OpenClawPath is var path && path != node.Path ? path : null;

    /// <summary>
    /// True for a text that is not known here: it names a variable, and the environment in which OpenClaw will run is not known whole.
    /// No finding rests on it, and the verdict stays open.
    /// </summary>
    internal bool IsUnknown(ConfigNode node)
    {
        bool isUnknown = IsUnknown(Document, node);
        IsVerdictOpen |= isUnknown;
        return isUnknown;
    }

    private static bool IsUnknown(ConfigDocument document, ConfigNode node) => node.IsUnresolved && !document.Environment.IsComplete;

    /// <summary>The places that findings of the schema name because OpenClaw does. Of several that it names for one mistake, a finding takes the first that is not named yet.</summary>
    internal HashSet<string> NamedPlaces { get; } = new(StringComparer.Ordinal);

    /// <summary>True when something that decides whether OpenClaw accepts the config is not known here.</summary>
    internal bool IsVerdictOpen { get; set; }

    /// <summary>True when something that decides whether the gateway starts is not known here.</summary>
    internal bool IsStartOpen { get; set; }

    /// <summary>Reports a finding. One whose rule does not hold at the target release is dropped.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Severity != Severity.Off)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Reports a finding of the schema about a value; it is withheld when a rule claims the value or one around it.</summary>
    public void ReportUnlessClaimed(ConfigNode node, Diagnostic diagnostic) => _yielding.Add((node, diagnostic));

    /// <summary>
    /// Says that this rule speaks for a key: the schema's unknown-key finding there, and of the values beneath, is withheld.
    /// One mistake, one finding.
    /// </summary>
    public void Claim(ConfigNode node) => _claims.Add(node);

    /// <summary>A location that marks a value.</summary>
    public Location LocateValue(ConfigNode node) => Locate(node, node.File, node.Syntax.Span);

    /// <summary>A location that marks a member's key; the brace that opens the config for the config itself, else the value where there is no key.</summary>
    public Location LocateKey(ConfigNode node) =>
        node.Member is { IsMissing: false } member ? Locate(node, member.Node.Tree, member.Key.Span)
        : node.Kind == ConfigKind.Object && node.Parent.IsMissing ? LocateStart()
        : LocateValue(node);

    /// <summary>A location that marks the key of one of the config's sections; where there is no such section, the brace that opens the config.</summary>
    public Location LocateSection(string name)
    {
        var section = Document.Root[name];
        return section.IsMissing ? LocateStart() : LocateKey(section);
    }

    /// <summary>A location that marks the brace that opens the config; where it is missing, the key before which it belongs.</summary>
    public Location LocateStart()
    {
        if (Document.Tree is not { Root.Kind: SyntaxKind.Object } file)
        {
            return LocateValue(Document.Root);
        }

        var brace = new ObjectSyntax(file.Root).OpenBrace;
        var members = file.Root.Children.GetEnumerator();
        var start = brace.IsMissing && members.MoveNext() ? new MemberSyntax(members.Current).Key.Span : brace.Span;
        return LocateSpan(file, start, file.Root);
    }

    /// <summary>A location that marks a range of a file, with the path of the value that a syntax node belongs to.</summary>
    public Location LocateSpan(SyntaxTree tree, TextSpan span, SyntaxNode node)
    {
        var owner = FindOwner(node);
        return owner.IsMissing ? new Location(tree.Text, span) : Locate(owner, tree, span);
    }

    /// <summary>The findings: none twice, none that yields to a claim, in the order of file and place.</summary>
    internal List<Diagnostic> TakeDiagnostics()
    {
        foreach (var (node, diagnostic) in _yielding)
        {
            if (!IsClaimed(node))
            {
                Report(diagnostic);
            }
        }

        foreach (var (node, diagnostic) in _yielding)
        {
            if (diagnostic.Effect == Effect.Load && IsClaimed(node))
            {
                NameWithheld(diagnostic);
            }
        }

        var order = new DiagnosticOrder(Document.Tree.Text);
        _diagnostics.Sort(order);
        var distinct = new List<Diagnostic>(_diagnostics.Count);
        foreach (var diagnostic in _diagnostics)
        {
            if (distinct.Count == 0 || order.Compare(distinct[^1], diagnostic) != 0)
            {
                distinct.Add(diagnostic);
            }
        }

        return distinct;
    }

    /// <summary>Only a config that something is laid over has values that OpenClaw knows by another path.</summary>
    private static Location Locate(ConfigNode node, SyntaxTree tree, TextSpan span)
    {
        string path = node.Path;
        string openClawPath = node.Document.IsOverlaid ? node.OpenClawPath : path;
        return new Location(tree.Text, span, path, node.Pointer) { OpenClawPath = openClawPath == path ? null : openClawPath };
    }

    private List<SchemaError> EvaluateSchema()
    {
        var errors = new List<SchemaError>();
        if (ReleaseSchemas.Find(Target.Release) is not { } schema)
        {
            IsVerdictOpen = true;
            return errors;
        }

        IsVerdictOpen |= Evaluator.Evaluate(schema.Root, Document.Root, errors) == SchemaResult.Undecided;
        errors.RemoveAll(error => UncheckedChannels.Hold(error.Node, Target.Release));
        var plugins = new PluginSchemas(Evaluator, schema.Root);
        foreach (var plugin in Plugins)
        {
            IsVerdictOpen |= !plugins.Evaluate(Document, plugin, errors);
        }

        return errors;
    }

    private static SchemaEvaluator Evaluator => _evaluator ??= new SchemaEvaluator(SchemaFormats.Uri);

    private bool IsClaimed(ConfigNode node)
    {
        if (IsClaimedWhole(node))
        {
            return true;
        }

        for (; !node.IsMissing; node = node.Parent)
        {
            if (_claims.Contains(node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for an object below the root whose members are claimed, all of them: nothing is left in it to speak of.</summary>
    private bool IsClaimedWhole(ConfigNode node)
    {
        if (_claims.Count == 0 || node.Kind != ConfigKind.Object || node.Parent.IsMissing)
        {
            return false;
        }

        int unclaimed = 0;
        int claimed = 0;
        foreach (var child in node.Children)
        {
            bool isClaimed = _claims.Contains(child) || IsClaimedWhole(child);
            claimed += isClaimed ? 1 : 0;
            unclaimed += isClaimed ? 0 : 1;
        }

        return claimed > 0 && unclaimed == 0;
    }

    /// <summary>The place that OpenClaw names is named, also where a rule says better what is wrong there: by the finding that lies nearest to it.</summary>
    private void NameWithheld(Diagnostic withheld)
    {
        string place = withheld.OpenClawPath ?? withheld.Location.ConfigPath;
        if (_diagnostics.Exists(finding => finding.Effect == Effect.Load && (finding.Location.ConfigPath == place || finding.OpenClawPath == place)))
        {
            return;
        }

        string path = withheld.Location.ConfigPath;
        int nearest = _diagnostics.FindIndex(finding => finding.Effect == Effect.Load && finding.OpenClawPath is null
            && (ConfigPath.IsWithin(finding.Location.ConfigPath, path) || ConfigPath.IsWithin(path, finding.Location.ConfigPath)));
        if (nearest >= 0)
        {
            _diagnostics[nearest] = _diagnostics[nearest] with { OpenClawPath = place };
        }
    }

    /// <summary>The value of a node; for a key or a replaced member, that of the member; else the one around.</summary>
    private ConfigNode FindOwner(SyntaxNode node)
    {
        for (; !node.IsMissing; node = node.Parent)
        {
            var owner = Document.FromSyntax(node.Kind == SyntaxKind.Member && !new MemberSyntax(node).Value.IsMissing ? new MemberSyntax(node).Value : node);
            if (!owner.IsMissing)
            {
                return owner;
            }
        }

        return default;
    }
}
