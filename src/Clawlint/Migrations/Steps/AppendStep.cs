namespace Clawlint.Migrations.Steps;

/// <summary><c>append PATH TARGET</c>: moves an array; where one stands at the target already, its elements go behind those, but for what that has already.</summary>
internal sealed class AppendStep(string pattern, string target) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var (value, names) in MigrationPattern.FindAll(scope.Root, pattern).FindAll(static match => match.Value.IsArray))
        {
            string[] path = MigrationTarget.Resolve(target, value, names, out var start);
            var container = scope.EnsureIn(start ?? scope.Root, path.AsSpan()[..^1]);
            if (container?[path[^1]] is not { IsArray: true } existing || ReferenceEquals(existing, value))
            {
                scope.MoveFrom(value, start ?? scope.Root, path);
                continue;
            }

            foreach (var element in value.Children.ToList())
            {
                if (existing.Children.Any(element.HasValueOf))
                {
                    scope.Absorb(element, $"It stands in {existing.Path} already.");
                }
                else
                {
                    scope.Append(element, existing);
                }
            }

            scope.RemoveEmptied(value);
        }
    }
}
