using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Migrations.Steps;

/// <summary>Undoes a <see cref="MoveStep"/> for a release that knows the old place and not the new one.</summary>
internal sealed class MoveBackStep : MigrationStep
{
    private readonly string _newPlace;
    private readonly string[] _oldEnd;
    private readonly int _newSteps;

    private MoveBackStep(string newPlace, string[] oldEnd, int newSteps) => (_newPlace, _oldEnd, _newSteps) = (newPlace, oldEnd, newSteps);

    /// <inheritdoc/>
    public override IEnumerable<string> Places => [_newPlace];

    /// <summary>The step that undoes a move; null where the way back is not certain: a name on it stands for any.</summary>
    /// <param name="place">One of the places that values are moved from, as <see cref="MigrationPattern.Expand"/> gives it.</param>
    /// <param name="target">Where they are moved to, as <see cref="MigrationTarget"/> reads it.</param>
    public static MoveBackStep? Of(string place, string target)
    {
        string[] from = place.Replace("[]", ".[]", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        string path = target.TrimStart('.');
        int outer = target.Length == path.Length ? from.Length : target.Length - path.Length;
        string[] to = path.Split('.');
        string[] end = from[^outer..];
        return to.Contains("*") || to.Contains("\\*") || end.Contains("*") || end.Contains("[]")
            ? null
            : new MoveBackStep(string.Join('.', [.. from[..^outer], .. to]), end, to.Length);
    }

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(_newPlace).ToList())
        {
            var start = value;
            for (int i = 0; i < _newSteps; i++)
            {
                start = start.Parent!;
            }

            var older = FindSchemas(scope.Release, [.. start.Steps, .. _oldEnd]);
            if (older.Count > 0 && Take(older, value.Text) && FindSchemas(scope.Release, value.Steps).Count == 0)
            {
                scope.MoveFrom(value, start, _oldEnd);
            }
        }
    }

    private static IReadOnlyList<SchemaNode> FindSchemas(OpenClawRelease release, string[] path) => ReleaseSchemas.Find(release) is { } schema
        ? SchemaPaths.Find(schema.Root, [.. path.Select(static step => step == "[]" ? new ConfigPathStep(null, 0) : new ConfigPathStep(step, -1))])
        : [];

    /// <summary>False for a word that the old place does not know: there it would only be another mistake.</summary>
    private static bool Take(IReadOnlyList<SchemaNode> schemas, string? text)
    {
        var asksForWord = false;
        foreach (var schema in schemas)
        {
            foreach (var word in schema.Enum)
            {
                if (text is null || word.AsString() == text)
                {
                    return true;
                }
            }

            if (schema.Enum.Count == 0 && schema.Types == SchemaTypes.String)
            {
                return true;
            }

            asksForWord |= schema.Enum.Count > 0;
        }

        return !asksForWord;
    }
}
