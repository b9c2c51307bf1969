using System.Globalization;

namespace Clawlint.Migrations.Steps;

/// <summary><c>scale PATH NAME FACTOR</c>: renames a number to one in another unit.</summary>
internal sealed class ScaleStep(string pattern, string name, double factor) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(pattern).ToList())
        {
            if (value.Number is { } number)
            {
                scope.Set(value, (number * factor).ToString("R", CultureInfo.InvariantCulture));
                scope.MoveInto(value, value.Parent!, name);
            }
        }
    }
}
