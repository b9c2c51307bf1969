using System.Globalization;

namespace Clawlint.Migrations.Steps;

/// <summary>Corrects the size of a context that an earlier list of models got wrong, where the file has copied it.</summary>
internal sealed class StaleContextWindows : MigrationStep
{
    private const int Correct = 1_000_000;
    private const int Grok = 2_000_000;

    private static readonly Dictionary<string, int> Stale = new(StringComparer.Ordinal)
    {
        ["deepseek/deepseek-v4-flash"] = 200_000,
        ["xai/grok-4.20-0309-reasoning"] = Grok,
        ["xai/grok-4.20-0309-non-reasoning"] = Grok,
        ["xai/grok-4.20-beta-latest-reasoning"] = Grok,
        ["xai/grok-4.20-beta-latest-non-reasoning"] = Grok,
        ["xai/grok-4.20-experimental-beta-0304-reasoning"] = Grok,
        ["xai/grok-4.20-experimental-beta-0304-non-reasoning"] = Grok,
        ["xai/grok-4.20-reasoning"] = Grok,
        ["xai/grok-4.20-non-reasoning"] = Grok,
    };

    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["models.providers.*.models[].contextWindow"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var size in Places.SelectMany(scope.FindAll).ToList())
        {
            var model = size.Parent!;
            string provider = model.Parent!.Parent!.Name!.Trim().ToLowerInvariant();
            string? id = model["id"]?.Text?.Trim().ToLowerInvariant();
            string key = id?.StartsWith(provider + "/", StringComparison.Ordinal) == true ? id : $"{provider}/{id}";
            if (Stale.TryGetValue(key, out int stale) && size.Number is { } number && number.Equals(stale))
            {
                scope.Set(size, Correct.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
