using System.IO.Enumeration;
using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary>
/// Tools that have another name today, in the lists that allow and deny tools. Where a wildcard covered the older name and does not cover the
/// newer one, the newer one is added, so that a list says the same as before.
/// </summary>
internal sealed class ToolNames : MigrationStep
{
    private static readonly (string Older, string Newer)[] Names = [("spawn_task", "suggest_task"), ("image", "view_image")];
    private static readonly string[] Lists = ["allow", "alsoAllow", "deny"];
    private static readonly string[] Sections = ["tools", "agents", "channels", "gateway"];

    /// <inheritdoc/>
    public override IEnumerable<string> Places => [""];

    /// <inheritdoc/>
    public override bool MayConcern(ConfigNode value)
    {
        var document = value.Document;
        for (int i = 0; i < document.NodeCount; i++)
        {
            if (document.GetNode(i) is { Kind: ConfigKind.Array } list && IsNamedAsList(list) && CoversOlder(list))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var section in Sections.SelectMany(scope.FindAll).ToList())
        {
            Visit(scope, section, isPolicy: section.Name == "tools");
        }
    }

    private static bool IsNamedAsList(ConfigNode list) => list.HasName("allow") || list.HasName("alsoAllow") || list.HasName("deny") || list.HasName("toolsAllow");

    private static bool CoversOlder(ConfigNode list)
    {
        foreach (var entry in list.Children)
        {
            if (entry.AsString() is { } text && (Covers(text, Names[0].Older) || Covers(text, Names[1].Older)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Visit(MigrationScope scope, MigrationValue start, bool isPolicy)
    {
        var open = new Stack<(MigrationValue Value, bool IsPolicy, bool IsInTools)>([(start, isPolicy, isPolicy)]);
        while (open.TryPop(out var at))
        {
            foreach (var child in at.Value.Children.ToList())
            {
                bool isList = child.Name == "toolsAllow" || (at.IsPolicy && Lists.Contains(child.Name));
                if (isList && child.IsArray)
                {
                    Rename(scope, child);
                }
                else if (!child.IsScalar)
                {
                    // Each member of toolsBySender and byProvider is a policy too.
                    bool isGroup = child.Name == "toolsBySender" || (child.Name == "byProvider" && at.IsInTools);
                    bool isInGroup = at.Value.Name is "toolsBySender" || (at.Value.Name is "byProvider" && at.IsInTools);
                    open.Push((child, child.Name == "tools" || isGroup || isInGroup, at.IsInTools || child.Name == "tools"));
                }
            }
        }
    }

    private static void Rename(MigrationScope scope, MigrationValue list)
    {
        foreach (var (older, newer) in Names)
        {
            var entries = list.Children.Where(static entry => entry.Text is not null).ToList();
            var exact = entries.FindAll(entry => Normalize(entry.Text!) == older);
            exact.ForEach(entry => scope.SetText(entry, newer, $"{older} is {newer} today."));
            if (exact.Count == 0 && entries.Find(entry => Covers(entry.Text!, older)) is { } wildcard && !entries.Exists(entry => Covers(entry.Text!, newer)))
            {
                scope.AppendNew(list, MigrationValue.MakeScalar(PlainText.ToJson(newer)));
                scope.Supplement(wildcard, $"It covered {older}, which is {newer} today.");
            }
        }
    }

    private static bool Covers(string pattern, string name) => FileSystemName.MatchesSimpleExpression(Normalize(pattern), name);

    private static string Normalize(string name) => name.Trim().ToLowerInvariant();
}
