using System.Text;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Migrations;

/// <summary>
/// Real configs (<c>CLAWLINT_CORPUS</c>), written anew with single quotes, CRLF, commas behind the last member and a comment of its own
/// wherever one may stand: after a migration each comment is in the file, beside it or in the account.
/// </summary>
public sealed class CorpusCommentTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus"), "configs");

    private static readonly FixApplier Applier = new(new ConfigAnalyzer(RuleRegistry.All));

    // Every tenth file takes seconds, all of them a minute.
    private const int Stride = 10;

    [Fact]
    public void Each_comment_is_kept_or_told_of()
    {
        var wrong = new List<string>();
        int all = 0;
        int toldOf = 0;
        foreach (string path in FindConfigs())
        {
            var tree = SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path));
            if (tree.Parses)
            {
                var writer = new CommentedWriter();
                var text = SourceText.FromString(writer.Write(ConfigDocument.Create(tree).Root));
                var result = Applier.Apply(text, new TargetRelease(OpenClawRelease.Parse("2026.9.6"), TargetReleaseSource.Option), MigrationOptions.Create(isUnsafe: false));
                string written = Encoding.UTF8.GetString(result.Text.Bytes) + string.Concat(result.FileOperations.OfType<SetAsideOperation>().Select(static aside => aside.Text));
                var told = result.FindLostComments().Select(static comment => comment.Tree.Text.GetString(comment.Span).Trim('/', '*', ' ')).ToHashSet(StringComparer.Ordinal);
                all += writer.Count;
                toldOf += told.Count;
                wrong.AddRange(Enumerable.Range(0, writer.Count).Select(CommentedWriter.NameOf)
                    .Where(name => written.Contains(name, StringComparison.Ordinal) == told.Contains(name))
                    .Select(name => $"{Path.GetFileName(path)}: {name} {Around(text, name)}"));
            }
        }

        output.WriteLine($"{all} comments, {toldOf} of them in the account alone.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {all} are nowhere, or in the file and told of as gone\n{string.Join('\n', wrong.Take(60))}");
    }

    private static string Around(SourceText text, string name)
    {
        string whole = Encoding.UTF8.GetString(text.Bytes);
        int at = whole.IndexOf(name, StringComparison.Ordinal);
        return whole[Math.Max(0, at - 60)..Math.Min(whole.Length, at + 60)].ReplaceLineEndings(" ");
    }

    private string[] FindConfigs()
    {
        if (Directory.Exists(Folder))
        {
            return [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Where(static (_, index) => index % Stride == 0)];
        }

        output.WriteLine($"Skipped: there are no real configs in {Folder}. Set CLAWLINT_CORPUS.");
        return [];
    }

    /// <summary>Writes a config with a comment wherever one may stand.</summary>
    private sealed class CommentedWriter
    {
        private readonly StringBuilder _text = new();

        public int Count { get; private set; }

        public static string NameOf(int number) => $"comment-{number}-";

        public string Write(ConfigNode root)
        {
            Comment();
            Put(root, "");
            Comment();
            return _text.ToString();
        }

        private void Put(ConfigNode node, string indent)
        {
            switch (node.Kind)
            {
                case ConfigKind.Object:
                    PutAll(node, indent, '{', '}');
                    break;
                case ConfigKind.Array:
                    PutAll(node, indent, '[', ']');
                    break;
                case ConfigKind.String:
                    _text.Append(Quote(node.Syntax.GetStringValue()));
                    break;
                default:
                    _text.Append(node.Syntax.Text);
                    break;
            }
        }

        private void PutAll(ConfigNode node, string indent, char open, char close)
        {
            _text.Append(open);
            Comment();
            _text.Append("\r\n");
            foreach (var child in node.Children)
            {
                _text.Append(indent).Append("  ");
                LineComment();
                _text.Append(indent).Append("  ");
                if (child.Name is { } name)
                {
                    _text.Append(Quote(name));
                    Comment();
                    _text.Append(':');
                    Comment();
                }

                Put(child, indent + "  ");
                Comment();
                _text.Append(',');
                LineComment();
            }

            _text.Append(indent).Append("  ");
            LineComment();
            _text.Append(indent).Append(close);
        }

        private void Comment() => _text.Append(" /* ").Append(NameOf(Count++)).Append(" */ ");

        private void LineComment() => _text.Append(" // ").Append(NameOf(Count++)).Append("\r\n");

        private static string Quote(string text) => "'" + JsonText.Quote(text)[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
    }
}
