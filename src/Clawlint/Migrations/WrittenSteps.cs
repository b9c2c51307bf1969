using Clawlint.Migrations.Steps;

namespace Clawlint.Migrations;

/// <summary>The steps that say in code what the verbs of <c>schema/migrations.txt</c> cannot, by the names under which it runs them.</summary>
internal static class WrittenSteps
{
    private static readonly Dictionary<string, MigrationStep> Steps = new(StringComparer.Ordinal)
    {
        ["agent-entries"] = new AgentEntries(),
        ["agent-ownership"] = new AgentOwnership(),
        ["allowed-models"] = new AllowedModels(),
        ["audio-transcription"] = new AudioTranscription(),
        ["env-vars"] = new EnvironmentVariables(),
        ["exec-mode"] = new ExecMode(),
        ["media-models"] = new MediaModels(),
        ["memory-qmd-sessions"] = new MemoryQmdSessions(),
        ["root-identity"] = new RootIdentity(),
        ["routing-agents"] = new RoutingAgents(),
        ["retired-models"] = new RetiredModels(),
    };

    /// <summary>The step of a name.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static MigrationStep Find(string name) => Steps.TryGetValue(name, out var step) ? step : throw new FormatException($"schema/migrations.txt runs an unknown step: {name}");
}
