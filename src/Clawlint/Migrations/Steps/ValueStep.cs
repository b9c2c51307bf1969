namespace Clawlint.Migrations.Steps;

/// <summary><c>value PATH OLD=NEW…</c>: puts today's word in the place of an older one.</summary>
internal sealed class ValueStep(string pattern, string[] words) : MigrationStep
{
    private readonly Dictionary<string, string> _words = words.Select(static word => word.Split('=', 2)).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(pattern).ToList())
        {
            if (PlainText.Of(value) is { } text && _words.TryGetValue(text, out string? today))
            {
                scope.Set(value, PlainText.ToJson(today), $"{text} is {today} today.");
            }
        }
    }
}
