namespace Clawlint.Migrations.Steps;

/// <summary>
/// <c>move PATH TARGET</c>: moves a value. A target that begins with a dot is looked for from the object around the value; else it begins
/// at the root, and <c>*</c> in it is what stands for <c>*</c> in the path.
/// </summary>
internal sealed class MoveStep(string pattern, string target) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var (value, names) in MigrationPattern.Parse(pattern).SelectMany(path => path.Match(scope.Root)).ToList())
        {
            Move(scope, value, names);
        }
    }

    private void Move(MigrationScope scope, MigrationValue value, string[] names)
    {
        if (!target.StartsWith('.'))
        {
            int star = 0;
            scope.Move(value, [.. target.Split('.').Select(step => step == "*" ? names[star++] : step)]);
            return;
        }

        string[] path = target[1..].Split('.');
        scope.MoveFrom(value, value.Parent!, path);
    }
}
