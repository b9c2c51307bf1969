using Clawlint.References;
using Clawlint.Releases;
using Clawlint.Rules.Agents;

namespace Clawlint.Migrations.Steps;

/// <summary>Writes the successor in the place of a model that OpenClaw replaces, wherever a model that is not offered any more keeps a file from loading.</summary>
internal sealed class RetiredModels : MigrationStep
{
    private static readonly ReleaseFacts Named = new("facts/model-references.txt");

    /// <inheritdoc/>
    public override IEnumerable<string> Places => Named.All;

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (string place in Named.At(scope.Release))
        {
            foreach (var value in scope.FindAll(place).ToList())
            {
                Replace(scope, value);
            }
        }
    }

    private static void Replace(MigrationScope scope, MigrationValue value)
    {
        bool isKey = value.Parent?.Name == "models";
        if ((isKey ? value.Name : value.Text) is not { } text)
        {
            return;
        }

        var name = ModelName.Parse(text);
        if (ModelSuccessors.Find(name, scope.Release) is not { } successor)
        {
            return;
        }

        if (isKey)
        {
            scope.MoveInto(value, value.Parent!, successor);
        }
        else
        {
            scope.SetText(value, successor + name.Profile);
        }
    }
}
