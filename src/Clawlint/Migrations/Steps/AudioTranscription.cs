using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary>The program that writes down what is said, as the first releases had it: it becomes a model for audio.</summary>
internal sealed class AudioTranscription : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["routing.transcribeAudio", "audio.transcription"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var transcriber in Places.SelectMany(scope.FindAll).ToList())
        {
            Move(scope, transcriber);
        }
    }

    private static void Move(MigrationScope scope, MigrationValue transcriber)
    {
        if (transcriber["command"] is not { IsArray: true, Children.Count: > 0 } command || command.Children.Any(static word => word.Kind != ConfigKind.String))
        {
            scope.Leave(transcriber, "It names no program with its arguments. Decide which model shall write down what is said.");
            return;
        }

        if (scope.Ensure("tools", "media", "audio") is not { } audio || audio["models"] is { IsArray: false } or { Children.Count: > 0 })
        {
            scope.Leave(transcriber, "tools.media.audio names models already. Decide whether this program shall be one of them.");
            return;
        }

        var program = command.Children[0];
        scope.MoveInto(command, transcriber, "args");
        scope.MoveInto(program, transcriber, "command");
        scope.RemoveEmptied(command);
        scope.AddText(transcriber, "type", "cli");
        scope.Add(audio, "enabled", MigrationValue.MakeScalar("true"));
        scope.Append(transcriber, scope.EnsureArray(audio, "models"));
    }
}
