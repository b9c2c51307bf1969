namespace Clawlint.Migrations.Steps;

/// <summary>A list of plugins' ids.</summary>
internal static class PluginIds
{
    /// <summary>Puts one id in the place of another, once.</summary>
    /// <param name="scope">What may be done.</param>
    /// <param name="list">The list; anything else is left alone.</param>
    /// <param name="older">The id that is no more.</param>
    /// <param name="newer">The one in its place; null for none.</param>
    public static void Replace(MigrationScope scope, MigrationValue? list, string older, string? newer)
    {
        foreach (var id in (list is { IsArray: true } ? list.Children : []).Where(id => Normalize(id.Text) == older).ToList())
        {
            if (newer is null)
            {
                scope.Drop(id, $"There is no plugin {older} any more.");
            }
            else if (list!.Children.Any(other => Normalize(other.Text) == newer))
            {
                scope.Absorb(id, $"{newer} stands there.");
            }
            else
            {
                scope.SetText(id, newer, $"{older} is {newer} today.");
            }
        }
    }

    /// <summary>An id as OpenClaw compares it.</summary>
    public static string? Normalize(string? id) => id?.Trim().ToLowerInvariant();
}
