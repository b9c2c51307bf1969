using System.Text;
using Clawlint.Syntax.Tests.Support;

namespace Clawlint.Syntax.Tests.Recovery;

/// <summary>The kinds of mistake that people make, each put into a file that parses.</summary>
internal static class Breaks
{
    public static readonly IReadOnlyDictionary<string, Func<SyntaxTree, Random, BrokenText?>> All =
        new Dictionary<string, Func<SyntaxTree, Random, BrokenText?>>(StringComparer.Ordinal)
        {
            ["missing comma"] = (tree, random) => RemoveToken(tree, random, CommaTokens(tree)),
            ["double comma"] = (tree, random) => DoubleToken(tree, random, CommaTokens(tree)),
            ["missing colon"] = (tree, random) => RemoveToken(tree, random, ColonTokens(tree)),
            ["double colon"] = (tree, random) => DoubleToken(tree, random, ColonTokens(tree)),
            ["equals sign for colon"] = (tree, random) => Replace(tree, random, ColonTokens(tree), " ="),
            ["unclosed brace"] = (tree, random) => RemoveClose(tree, random, SyntaxKind.Object, withComma: false),
            ["unclosed bracket"] = (tree, random) => RemoveClose(tree, random, SyntaxKind.Array, withComma: false),
            ["unclosed brace, its comma lost with it"] = (tree, random) => RemoveClose(tree, random, SyntaxKind.Object, withComma: true),
            ["file that ends too early"] = Truncate,
            ["bracket too many"] = AddClose,
            ["missing outer braces"] = (tree, _) => RemoveOuterBraces(tree),
            ["typographic quotes on a value"] = (tree, random) => Requote(tree, random, Strings(tree, false), "\u201C", "\u201D"),
            ["typographic quotes on a key"] = (tree, random) => Requote(tree, random, Strings(tree, true), "\u201C", "\u201D"),
            ["typographic single quotes"] = (tree, random) => Requote(tree, random, Strings(tree, false), "\u2018", "\u2019"),
            ["typographic closing quote"] = (tree, random) => Requote(tree, random, Strings(tree, false), null, "\u201D"),
            ["typographic opening quote"] = (tree, random) => Requote(tree, random, Strings(tree, false), "\u201C", null),
            ["lost opening quote of a key"] = (tree, random) => Requote(tree, random, Strings(tree, true), "", null),
            ["lost closing quote of a key"] = (tree, random) => Requote(tree, random, Strings(tree, true), null, ""),
            ["lost opening quote of a value"] = (tree, random) => Requote(tree, random, Strings(tree, false), "", null),
            ["lost closing quote of a value"] = (tree, random) => Requote(tree, random, Strings(tree, false), null, ""),
            ["hash comment on a line"] = (tree, random) => InsertLine(tree, random, "# a note: keep this \"safe\", please"),
            ["hash comment behind a member"] = InsertHashBehind,
            ["True, False and None"] = ReplaceLiteral,
            ["undefined"] = (tree, random) => ReplaceScalar(tree, random, "undefined"),
            ["backtick string"] = (tree, random) => Requote(tree, random, PlainStrings(tree), "`", "`"),
            ["bare ${VAR}"] = (tree, random) => ReplaceScalar(tree, random, "${OPENCLAW_TOKEN}"),
            ["conflict markers"] = InsertConflict,
            ["Markdown fence"] = (tree, _) => Wrap(tree, "```json\n", "\n```\n"),
            ["text after the end"] = (tree, _) => Wrap(tree, "", "\nThat's all, hope it helps: {ok}\n"),
            ["line break in a string"] = BreakString,
            ["template marker as value"] = (tree, random) => ReplaceScalar(tree, random, "{{ .Values.port }}"),
            ["ERB marker as value"] = (tree, random) => ReplaceScalar(tree, random, "<%= node['port'] %>"),
            ["at-sign marker as value"] = (tree, random) => ReplaceScalar(tree, random, "@@PORT@@"),
            ["template lines"] = (tree, random) => InsertLine(tree, random, "{% if production %}"),
            ["ill-formed UTF-8"] = InsertBadByte,
            ["UTF-16"] = (tree, _) => new BrokenText(SourceText.FromBytes(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(tree.Text.GetString(new TextSpan(0, tree.Text.Length)))).ToArray()), default, ""),
        };

    private static IEnumerable<SyntaxNode> Nodes(SyntaxTree tree) => Enumerable.Range(0, tree.NodeCount).Select(tree.GetNode);

    private static IEnumerable<MemberSyntax> Members(SyntaxTree tree)
        => Nodes(tree).Where(node => node.IsKey).Select(node => new MemberSyntax(node.Parent));

    /// <summary>The commas with another node behind them; trailing ones may go without harm.</summary>
    private static List<TextSpan> CommaTokens(SyntaxTree tree)
        => [.. Nodes(tree).Where(node => node.Kind is SyntaxKind.Object or SyntaxKind.Array)
            .SelectMany(node => node.Children.SkipLast(1).Select(child => child.Kind == SyntaxKind.Member ? new MemberSyntax(child).Comma : new ArraySyntax(node).CommaAfter(child)))
            .Select(token => token.Span)];

    private static List<TextSpan> ColonTokens(SyntaxTree tree) => [.. Members(tree).Select(member => member.Colon.Span)];

    private static List<SyntaxNode> Strings(SyntaxTree tree, bool areKeys)
        => [.. Nodes(tree).Where(node => node.Kind == SyntaxKind.String && node.IsKey == areKeys)];

    private static List<SyntaxNode> PlainStrings(SyntaxTree tree)
        => [.. Strings(tree, false).Where(node => node.Text.IndexOfAny(['`', '\\', '\'', '$']) < 0)];

    private static List<SyntaxNode> Scalars(SyntaxTree tree)
        => [.. Nodes(tree).Where(node => !node.IsKey && node.Kind is SyntaxKind.String or SyntaxKind.Number or SyntaxKind.True or SyntaxKind.False)
            .Where(node => !node.IsKey && !node.Parent.IsMissing)];

    private static T? Pick<T>(IReadOnlyList<T> items, Random random) => items.Count == 0 ? default : items[random.Next(items.Count)];

    private static BrokenText Edit(SyntaxTree tree, TextSpan place, string? broken, params TextEdit[] edits)
        => new(tree.Text.WithEdits(edits), place, broken);

    private static BrokenText? RemoveToken(SyntaxTree tree, Random random, List<TextSpan> tokens)
        => tokens.Count == 0 ? null : Pick(tokens, random) is var span ? Edit(tree, new TextSpan(span.Start, 0), null, new TextEdit(span, "")) : null;

    private static BrokenText? DoubleToken(SyntaxTree tree, Random random, List<TextSpan> tokens)
    {
        if (tokens.Count == 0)
            return null;
        var span = Pick(tokens, random);
        var text = tree.Text.GetString(span);
        return Edit(tree, new TextSpan(span.Start, 2), null, new TextEdit(span, text + text));
    }

    private static BrokenText? Replace(SyntaxTree tree, Random random, List<TextSpan> tokens, string replacement)
    {
        if (tokens.Count == 0)
            return null;
        var span = Pick(tokens, random);
        return Edit(tree, new TextSpan(span.Start, replacement.Length), null, new TextEdit(span, replacement));
    }

    private static BrokenText? RemoveClose(SyntaxTree tree, Random random, SyntaxKind kind, bool withComma)
    {
        var containers = Nodes(tree).Where(node => node.Kind == kind && (!withComma || node.Parent.Kind == SyntaxKind.Member)).ToList();
        if (withComma)
            containers.RemoveAll(node => new MemberSyntax(node.Parent).Comma.IsMissing);
        if (containers.Count == 0)
            return null;
        var container = Pick(containers, random);
        var close = new TextSpan(container.Span.End - 1, 1);
        var removed = withComma ? TextSpan.FromBounds(close.Start, new MemberSyntax(container.Parent).Comma.Span.End) : close;
        return Edit(tree, new TextSpan(close.Start, 0), FlatValue.PathOf(container), new TextEdit(removed, ""));
    }

    /// <summary>The closing brackets of the last members and of the root are gone.</summary>
    private static BrokenText? Truncate(SyntaxTree tree, Random random)
    {
        if (tree.Root.Kind != SyntaxKind.Object)
            return null;
        var text = tree.Text.Bytes[..tree.Root.Span.End];
        var brackets = 0;
        var wanted = random.Next(1, 5);
        var end = text.Length;
        while (brackets < wanted && end > 0 && text[end - 1] is (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',')
        {
            brackets += text[end - 1] is (byte)'}' or (byte)']' ? 1 : 0;
            end--;
        }

        return Edit(tree, new TextSpan(end, 0), null, new TextEdit(TextSpan.FromBounds(end, tree.Text.Length), ""));
    }

    private static BrokenText? AddClose(SyntaxTree tree, Random random)
    {
        var containers = Nodes(tree).Where(node => node.Kind == SyntaxKind.Object && !node.Parent.IsMissing && node.Span.Length > 2).ToList();
        if (containers.Count == 0)
            return null;
        var end = Pick(containers, random).Span.End;
        return Edit(tree, new TextSpan(end, 1), null, new TextEdit(new TextSpan(end, 0), "}"));
    }

    private static BrokenText? RemoveOuterBraces(SyntaxTree tree)
    {
        var root = new ObjectSyntax(tree.Root);
        if (root.IsMissing || root.Members.Count == 0)
            return null;
        var start = tree.Root.Children.First().Span.Start - 1;
        return Edit(tree, new TextSpan(start, 0), null, new TextEdit(root.OpenBrace.Span, ""), new TextEdit(root.CloseBrace.Span, ""));
    }

    /// <summary>Puts other quotes around a string; null keeps the one that is there.</summary>
    private static BrokenText? Requote(SyntaxTree tree, Random random, List<SyntaxNode> strings, string? open, string? close)
    {
        if (strings.Count == 0)
            return null;
        var node = Pick(strings, random);
        var edits = new List<TextEdit>();
        if (open is not null)
            edits.Add(new TextEdit(new TextSpan(node.Span.Start, 1), open));
        if (close is not null)
            edits.Add(new TextEdit(new TextSpan(node.Span.End - 1, 1), close));
        var openBytes = open is null ? 1 : Encoding.UTF8.GetByteCount(open);
        var place = open is null ? node.Span.End - 1 : node.Span.Start;
        return Edit(tree, new TextSpan(place, open is null ? Encoding.UTF8.GetByteCount(close!) : openBytes), FlatValue.PathOf(node), [.. edits]);
    }

    private static BrokenText? ReplaceLiteral(SyntaxTree tree, Random random)
    {
        var literals = Nodes(tree).Where(node => !node.IsKey && node.Kind is SyntaxKind.True or SyntaxKind.False or SyntaxKind.Null).Where(node => !node.IsKey).ToList();
        if (literals.Count == 0)
            return null;
        var node = Pick(literals, random);
        var python = node.Kind switch { SyntaxKind.True => "True", SyntaxKind.False => "False", _ => "None" };
        return Edit(tree, new TextSpan(node.Span.Start, python.Length), null, new TextEdit(node.Span, python));
    }

    private static BrokenText? ReplaceScalar(SyntaxTree tree, Random random, string replacement)
    {
        var scalars = Scalars(tree);
        if (scalars.Count == 0)
            return null;
        var node = Pick(scalars, random);
        return Edit(tree, new TextSpan(node.Span.Start, replacement.Length), FlatValue.PathOf(node), new TextEdit(node.Span, replacement));
    }

    /// <summary>The members that have a line to themselves.</summary>
    private static List<MemberSyntax> WholeLines(SyntaxTree tree)
        => [.. Members(tree).Where(member => IsFirstOnLine(tree, member.Node.Span.Start))];

    private static bool IsFirstOnLine(SyntaxTree tree, int offset)
    {
        var line = tree.Text.GetLineSpan(tree.Text.GetPosition(offset).Line);
        return tree.Text.GetString(TextSpan.FromBounds(line.Start, offset)).AsSpan().Trim(" \t\uFEFF").IsEmpty;
    }

    private static BrokenText? InsertLine(SyntaxTree tree, Random random, string line)
    {
        var members = WholeLines(tree);
        if (members.Count == 0)
            return null;
        var offset = Pick(members, random).Node.Span.Start;
        return Edit(tree, new TextSpan(offset, line.Length), null, new TextEdit(new TextSpan(offset, 0), line + "\n"));
    }

    private static BrokenText? InsertHashBehind(SyntaxTree tree, Random random)
    {
        var members = WholeLines(tree).Where(member => !member.Comma.IsMissing && LineEnd(tree, member.Comma.Span.End) == member.Comma.Span.End).ToList();
        if (members.Count == 0)
            return null;
        var offset = Pick(members, random).Comma.Span.End;
        return Edit(tree, new TextSpan(offset, 8), null, new TextEdit(new TextSpan(offset, 0), "  # don't change {this}"));
    }

    private static int LineEnd(SyntaxTree tree, int offset) => tree.Text.GetLineSpan(tree.Text.GetPosition(offset).Line).End;

    private static BrokenText? InsertConflict(SyntaxTree tree, Random random)
    {
        var members = WholeLines(tree).Where(member => member.Value.Kind is not (SyntaxKind.Object or SyntaxKind.Array)
            && !member.Comma.IsMissing && LineEnd(tree, member.Comma.Span.End) == member.Comma.Span.End).ToList();
        if (members.Count == 0)
            return null;
        var member = Pick(members, random);
        var line = tree.Text.GetLineSpan(tree.Text.GetPosition(member.Node.Span.Start).Line);
        var ours = tree.Text.GetString(line);
        return Edit(tree, new TextSpan(line.Start, 12), null,
            new TextEdit(line, $"<<<<<<< HEAD\n{ours}\n=======\n{ours.Replace("true", "false", StringComparison.Ordinal)}\n>>>>>>> feature/models"));
    }

    private static BrokenText Wrap(SyntaxTree tree, string before, string after)
    {
        var place = before.Length > 0 ? new TextSpan(0, before.Length - 1) : new TextSpan(tree.Text.Length + 1, after.Length - 2);
        return Edit(tree, place, null, new TextEdit(new TextSpan(0, 0), before), new TextEdit(new TextSpan(tree.Text.Length, 0), after));
    }

    private static BrokenText? BreakString(SyntaxTree tree, Random random)
    {
        var strings = Strings(tree, false).Where(node => node.Text.Contains(' ', StringComparison.Ordinal)).ToList();
        if (strings.Count == 0)
            return null;
        var node = Pick(strings, random);
        var blank = node.Span.Start + Encoding.UTF8.GetByteCount(node.Text[..node.Text.IndexOf(' ', StringComparison.Ordinal)]);
        return Edit(tree, new TextSpan(blank, 1), FlatValue.PathOf(node), new TextEdit(new TextSpan(blank, 1), "\n"));
    }

    private static BrokenText? InsertBadByte(SyntaxTree tree, Random random)
    {
        var strings = Strings(tree, false);
        if (strings.Count == 0)
            return null;
        var node = Pick(strings, random);
        var bytes = tree.Text.Bytes.ToArray().ToList();
        bytes.Insert(node.Span.Start + 1, 0xE9);
        return new BrokenText(SourceText.FromBytes(bytes.ToArray()), new TextSpan(node.Span.Start + 1, 1), FlatValue.PathOf(node));
    }
}
