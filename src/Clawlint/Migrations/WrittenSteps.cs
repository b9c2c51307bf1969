using Clawlint.Migrations.Steps;

namespace Clawlint.Migrations;

/// <summary>The steps that say in code what the verbs of <c>schema/migrations.txt</c> cannot, by the names under which it runs them.</summary>
internal static class WrittenSteps
{
    private static readonly Dictionary<string, MigrationStep> Steps = new(StringComparer.Ordinal)
    {
        ["agent-entries"] = new AgentEntries(),
        ["agent-ownership"] = new AgentOwnership(),
        ["agent-runtime"] = new AgentRuntime(),
        ["allowed-models"] = new AllowedModels(),
        ["audio-transcription"] = new AudioTranscription(),
        ["codex-provider"] = new CodexProvider(),
        ["codex-supervisor"] = new CodexSupervisor(),
        ["cross-context"] = new CrossContext(),
        ["default-agent-roles"] = new DefaultAgentRoles(),
        ["egress-hosts"] = new EgressHosts(),
        ["env-vars"] = new EnvironmentVariables(),
        ["exec-mode"] = new ExecMode(),
        ["gateway-port"] = new GatewayPort(),
        ["internal-hooks"] = new InternalHooks(),
        ["local-model-lean"] = new LocalModelLean(),
        ["media-models"] = new MediaModels(),
        ["memory-qmd-sessions"] = new MemoryQmdSessions(),
        ["model-policy"] = new ModelPolicy(),
        ["openai-codex-plugin"] = new OpenAiCodexPlugin(),
        ["otel-content"] = new OpenTelemetryContent(),
        ["provider-context-budgets"] = new ProviderContextBudgets(),
        ["retired-models"] = new RetiredModels(),
        ["root-identity"] = new RootIdentity(),
        ["routing-agents"] = new RoutingAgents(),
        ["sandbox-browser-network"] = new SandboxBrowserNetwork(),
        ["stale-context-windows"] = new StaleContextWindows(),
        ["thread-spawns"] = new ThreadSpawns(),
        ["tool-names"] = new ToolNames(),
        ["vllm-thinking-format"] = new VllmThinkingFormat(),
        ["whatsapp-acknowledgement"] = new WhatsAppAcknowledgement(),
        ["whatsapp-debounce"] = new WhatsAppDebounce(),
    };

    /// <summary>The step of a name.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static MigrationStep Find(string name) => Steps.TryGetValue(name, out var step) ? step : throw new FormatException($"schema/migrations.txt runs an unknown step: {name}");
}
