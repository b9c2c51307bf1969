using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.References;

/// <summary>Reads the ids of a config: those at the places of a release, secret references by their form, and included files.</summary>
internal sealed class ReferenceReader(ConfigDocument document)
{
    private readonly List<Reference> _references = [];

    /// <summary>All of them, declarations and uses, in no certain order.</summary>
    public List<Reference> Read(OpenClawRelease release)
    {
        foreach (var place in ReferencePlace.At(release))
        {
            foreach (var node in place.FindIn(document.Root))
            {
                Add(place, node);
            }
        }

        for (int i = 0; i < document.NodeCount; i++)
        {
            AddSecretProvider(document.GetNode(i));
        }

        foreach (var tree in document.Trees)
        {
            AddIncludes(tree);
        }

        return _references;
    }

    private void Add(ReferencePlace place, ConfigNode node)
    {
        if (node.IsImplied || node.IsUnresolved || (place.IsKey ? node.Name : node.AsString()) is not { } text || string.IsNullOrWhiteSpace(text) || (!place.IsKey && text.Contains('*', StringComparison.Ordinal)))
        {
            return;
        }

        string scope = place.Owner switch
        {
            "channel" => Normalize(ReferenceKind.Channel, StepBelow(node, "channels")),
            "" or "provider" => "",
            var sibling => Normalize(ReferenceKind.Channel, node.Parent[sibling["sibling:".Length..]].AsString() ?? ""),
        };
        string id = Normalize(place.Kind, place.Owner == "provider" ? $"{StepBelow(node, "providers")}/{text}" : text);
        var (file, span) = Locate(place, node);
        _references.Add(new Reference(place.Kind, id, scope, place.IsDeclaration, node, file, span));
        if (place.Kind == ReferenceKind.Model && !place.IsDeclaration && ModelName.Parse(text) is { IsQualified: true } name)
        {
            AddProvider(node, text, name.Provider);
        }
    }

    /// <summary>Where the id stands: in the key, in the value, or, of a list that the release reads as an object, in the element's <c>id</c>.</summary>
    private static (SyntaxTree File, TextSpan Span) Locate(ReferencePlace place, ConfigNode node)
    {
        if (!place.IsKey)
        {
            return (node.File, node.Syntax.Span);
        }

        if (!node.Member.IsMissing)
        {
            return (node.Member.Node.Tree, node.Member.Key.Span);
        }

        return (node.File, new ObjectSyntax(node.Syntax).Find("id") is { IsMissing: false, Value: { IsMissing: false } id } ? id.Span : node.Syntax.Span);
    }

    /// <summary>The part of a model's name that names the provider.</summary>
    private void AddProvider(ConfigNode node, string text, string provider)
    {
        int start = node.Syntax.Span.Start + 1 + (text.Length - text.TrimStart().Length);
        _references.Add(new Reference(ReferenceKind.Provider, provider, "", IsDeclaration: false, node, node.File, new TextSpan(start, provider.Length)));
    }

    private void AddSecretProvider(ConfigNode node)
    {
        if (node.Kind == ConfigKind.Object && node["source"].AsString() is "env" or "file" or "exec" or "store" && !node["id"].IsMissing && node["provider"] is { IsUnresolved: false } provider && provider.AsString() is { } id)
        {
            _references.Add(new Reference(ReferenceKind.SecretProvider, id, "", IsDeclaration: false, provider, provider.File, provider.Syntax.Span));
        }
    }

    private void AddIncludes(SyntaxTree tree)
    {
        for (int i = 0; i < tree.NodeCount; i++)
        {
            if (tree.GetNode(i) is { IsKey: true } key && key.ValueEquals("$include"u8))
            {
                var include = new MemberSyntax(key.Parent);
                AddInclude(tree, include.Value);
                foreach (var path in include.Value.Kind == SyntaxKind.Array ? include.Value.Children : default)
                {
                    AddInclude(tree, path);
                }
            }
        }
    }

    private void AddInclude(SyntaxTree tree, SyntaxNode path)
    {
        if (path.Kind == SyntaxKind.String)
        {
            _references.Add(new Reference(ReferenceKind.Include, path.GetStringValue(), "", IsDeclaration: false, default, tree, path.Span));
        }
    }

    /// <summary>The name of the step right below a step.</summary>
    private static string StepBelow(ConfigNode node, string name)
    {
        while (!node.Parent.IsMissing && !node.Parent.HasName(name))
        {
            node = node.Parent;
        }

        return node.Parent.IsMissing ? "" : node.Name ?? "";
    }

    /// <summary>An id as OpenClaw compares it.</summary>
    internal static string Normalize(ReferenceKind kind, string text) => kind switch
    {
        ReferenceKind.Agent => AgentId.Normalize(text),
        ReferenceKind.Model when ModelName.Parse(text) is { IsQualified: true } name => name.Key,
        ReferenceKind.SecretProvider or ReferenceKind.Hook or ReferenceKind.Include => text,
        _ => text.Trim().ToLowerInvariant(),
    };
}
