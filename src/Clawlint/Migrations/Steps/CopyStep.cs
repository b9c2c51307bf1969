namespace Clawlint.Migrations.Steps;

/// <summary><c>copy PATH TARGET</c>: puts a copy where nothing stands yet, because one setting has become several. The target is that of <see cref="MoveStep"/>.</summary>
internal sealed class CopyStep(string pattern, string target) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var (value, names) in MigrationPattern.FindAll(scope.Root, pattern))
        {
            string[] path = MigrationTarget.Resolve(target, value, names, out var start);
            if (scope.EnsureIn(start ?? scope.Root, path.AsSpan()[..^1]) is { } container)
            {
                scope.Add(container, path[^1], value.Clone());
            }
        }
    }
}
