using Clawlint.Syntax;

namespace Clawlint.Config.Includes;

/// <summary>The file at hand and those that include it, back to the config itself.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Includer">The file that includes it; null for the config.</param>
/// <param name="Place">The object in the including file that it is merged into; missing for the config.</param>
internal sealed record IncludeChain(string Path, IncludeChain? Includer, SyntaxNode Place)
{
    /// <summary>How many files include each other up to here; 0 for the config.</summary>
    public int Depth { get; } = Includer is null ? 0 : Includer.Depth + 1;

    /// <summary>True when a file is the one at hand or one of those before it.</summary>
    public bool Holds(string path)
    {
        for (var link = this; link is not null; link = link.Includer)
        {
            if (link.Path == path)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The steps to a node, those of the including files before them.</summary>
    public List<ConfigPathStep> StepsTo(SyntaxNode node)
    {
        var steps = Includer is null ? [] : Includer.StepsTo(Place);
        steps.AddRange(ConfigPath.StepsTo(node));
        return steps;
    }
}
