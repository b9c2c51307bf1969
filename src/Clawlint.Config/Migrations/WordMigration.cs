using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>Puts today's words in the place of yesterday's; case and white space around do not count.</summary>
/// <param name="path">Where the word stands.</param>
/// <param name="words">Yesterday's words and today's.</param>
internal sealed class WordMigration(string path, IReadOnlyDictionary<string, string> words) : InMemoryMigration
{
    private readonly PathPattern _path = new(path);

    internal override bool MayApply(ConfigNode root) => _path.MayLie(root);

    internal override bool Apply(Draft draft, int root)
    {
        bool isChanged = false;
        foreach (var match in _path.Find(draft, root))
        {
            if (draft.TextOf(match.Value) is { } text && words.TryGetValue(text.Trim().ToLowerInvariant(), out string? word))
            {
                draft[match.Value].Value.Text = word;
                isChanged = true;
            }
        }

        return isChanged;
    }
}
