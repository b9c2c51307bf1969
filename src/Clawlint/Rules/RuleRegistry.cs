using Clawlint.Rules.Agents;
using Clawlint.Rules.Environments;
using Clawlint.Rules.Gateway;
using Clawlint.Rules.Migration;
using Clawlint.Rules.Placement;
using Clawlint.Rules.Security;
using Clawlint.Rules.Syntax;

namespace Clawlint.Rules;

/// <summary>All rules, a line each.</summary>
public static class RuleRegistry
{
    /// <summary>The rules in the order of their codes.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ParseError(),
        new SmartQuotes(),
        new MissingOrDoubleComma(),
        new HashComment(),
        new NonJson5Literal(),
        new UnquotedEnvReference(),
        new DuplicateKey(),
        new LossyEscape(),
        new UnsafeInteger(),
        new RootNotObject(),
        new LostQuote(),
        new MissingOuterBraces(),
        new MissingColon(),
        new CodeFence(),
        new MergeConflict(),
        new TrailingText(),
        new TemplateMarkers(),
        new Utf16File(),
        new UnclosedBracket(),
        new UnmatchedBracket(),
        new IllFormedUtf8(),
        new UnquotedKey(),
        new LineBreakInString(),
        new MalformedNumber(),
        new UnquotedValue(),
        new UnclosedComment(),
        new TooDeep(),
        new MalformedEscape(),
        new MissingValue(),
        new UnescapedQuote(),
        new MisplacedRootAuth(),
        new MisplacedRootControlUi(),
        new MisplacedRootGatewayKey(),
        new MisplacedRootToken(),
        new MisplacedRootChannel(),
        new MisplacedAgentSettings(),
        new MisplacedMcpServers(),
        new MisplacedAllowedOrigins(),
        new RemoteAuthNested(),
        new RootEnvKey(),
        new MisplacedGatewayUrl(),
        new MisplacedModelProvider(),
        new MisplacedSection(),
        new GatewayHost(),
        new GatewayAuthShape(),
        new AgentEntryId(),
        new AgentsArray(),
        new GatewayTokenLegacy(),
        new ControlUiFlagRetired(),
        new GatewayAuthTokenMismatch(),
        new NoGatewayToken(),
        new AuthModeSecretMismatch(),
        new AuthTokenPlaceholder(),
        new AuthSecretShort(),
        new AuthSecretWhitespace(),
        new RemoteModeWithoutUrl(),
        new RemoteUrlScheme(),
        new RemoteUrlOwnLoopback(),
        new CustomBindHostUnused(),
        new AllowedOriginShape(),
        new PortRange(),
        new RemoteUrlPlaintextPublic(),
        new HostHeaderFallback(),
        new RealIpFallback(),
        new RateLimitMissing(),
        new MdnsFull(),
        new DangerousFlag(),
        new AuthNone(),
        new TrustedProxyTrust(),
        new HttpToolsAllowed(),
        new McpAppsEnabled(),
        new TailscaleFunnel(),
        new McpTransportAlias(),
        new EnvVarMissing(),
        new IncludeProblems(),
        new IncludeArrayConcat(),
    ];
}
