namespace Clawlint.Migrations.Steps;

/// <summary><c>put PATH VALUE if PATH</c>: adds a scalar that a value needs beside it, where nothing stands yet. The path has no wildcard.</summary>
internal sealed class PutStep(string path, string value) : MigrationStep
{
    /// <summary>Nothing of its own: what it goes with has places.</summary>
    public override IEnumerable<string> Places => [];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        string[] names = path.Split('.');
        if (scope.Ensure(names.AsSpan()[..^1]) is { } container)
        {
            scope.Add(container, names[^1], MigrationValue.MakeScalar(PlainText.ToJson(value)));
        }
    }
}
