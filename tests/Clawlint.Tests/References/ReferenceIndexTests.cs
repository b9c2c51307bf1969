using Clawlint.Config;
using Clawlint.References;
using Clawlint.Releases;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.References;

/// <summary>The ids of a config: where each is declared, where it is used, and what lies at a place.</summary>
public sealed class ReferenceIndexTests
{
    private const string Config = """
        {
          agents: {
            ownership: "explicit",
            defaults: { model: "Acme/fast-1", models: { "acme/fast-1": { alias: "quick" } }, heartbeat: { agentId: "Home", target: "telegram", accountId: "one" } },
            entries: { home: { model: "quick" }, work: {} },
          },
          models: { providers: { acme: { baseUrl: "https://models.example.com", models: [{ id: "fast-1", name: "Fast" }] } } },
          channels: { telegram: { accounts: { one: {}, two: {} }, defaultAccount: "two" }, discord: { accounts: { one: {} } } },
          bindings: [{ agentId: "work", match: { channel: "telegram", accountId: "Two" } }],
          secrets: { providers: { vault: { source: "file", path: "/run/secrets.json" } } },
          gateway: { auth: { token: { source: "file", provider: "vault", id: "/gateway" } } },
          plugins: { entries: { voice: { enabled: true } }, allow: ["Voice"] },
        }
        """;

    private static readonly ConfigDocument Document = ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString(Config)));

    private static readonly ReferenceIndex Index = ReferenceIndex.Create(Document, BundledReleases.Newest);

    [Theory]
    [InlineData(ReferenceKind.Agent, "home", "agents.entries.home", "agents.defaults.heartbeat.agentId")]
    [InlineData(ReferenceKind.Agent, "work", "agents.entries.work", "bindings[0].agentId")]
    [InlineData(ReferenceKind.Account, "two", "channels.telegram.accounts.two", "bindings[0].match.accountId channels.telegram.defaultAccount")]
    [InlineData(ReferenceKind.Channel, "telegram", "channels.telegram", "agents.defaults.heartbeat.target bindings[0].match.channel")]
    [InlineData(ReferenceKind.Provider, "acme", "models.providers.acme", "agents.defaults.model")]
    [InlineData(ReferenceKind.Model, "acme/fast-1", """agents.defaults.models["acme/fast-1"] models.providers.acme.models[0].id""", "agents.defaults.model")]
    [InlineData(ReferenceKind.Model, "quick", """agents.defaults.models["acme/fast-1"].alias""", "agents.entries.home.model")]
    [InlineData(ReferenceKind.SecretProvider, "vault", "secrets.providers.vault", "gateway.auth.token.provider")]
    [InlineData(ReferenceKind.Plugin, "voice", "plugins.entries.voice", "plugins.allow[0]")]
    public void An_id_is_found_where_it_is_declared_and_where_it_is_used(ReferenceKind kind, string id, string declarations, string uses)
    {
        Assert.Equal(declarations, Paths(Index.FindDeclarations(kind, id)));
        Assert.Equal(uses, Paths(Index.FindUses(kind, id)));
    }

    [Fact]
    public void Accounts_of_different_channels_are_told_apart()
    {
        Assert.Equal("channels.discord.accounts.one", Paths(Index.FindDeclarations(ReferenceKind.Account, "one", "discord")));
        Assert.Equal("channels.telegram.accounts.one channels.telegram.accounts.two", Paths(Index.GetDeclarations(ReferenceKind.Account, "telegram")));
    }

    [Theory]
    [InlineData("Acme/", 2, ReferenceKind.Provider, "acme")]
    [InlineData("Acme/fast-1\"", 8, ReferenceKind.Model, "acme/fast-1")]
    [InlineData("work\", match", 0, ReferenceKind.Agent, "work")]
    [InlineData("entries: { home", 12, ReferenceKind.Agent, "home")]
    public void The_id_at_a_place_of_the_text_is_found(string text, int further, ReferenceKind kind, string id)
    {
        var reference = Index.At(Document.Tree, Config.IndexOf(text, StringComparison.Ordinal) + further);
        Assert.Equal((kind, id), (reference!.Kind, reference.Id));
    }

    [Fact]
    public void Where_there_is_no_id_none_is_found() =>
        Assert.Null(Index.At(Document.Tree, Config.IndexOf("ownership", StringComparison.Ordinal)));

    [Fact]
    public void A_reference_marks_the_id_alone()
    {
        var provider = Index.FindUses(ReferenceKind.Provider, "acme").Single();
        Assert.Equal("Acme", Config.Substring(provider.Span.Start, provider.Span.Length));
    }

    [Fact]
    public void Included_files_are_found_by_their_key()
    {
        var document = ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString("""{ $include: ["./a.json5"], channels: { $include: "./b.json5" } }""")));
        var index = ReferenceIndex.Create(document, BundledReleases.Newest);
        Assert.Equal(["./a.json5", "./b.json5"], index.GetUses(ReferenceKind.Include).Select(static include => include.Id));
    }

    private static string Paths(IEnumerable<Reference> references) => string.Join(' ', references.Select(static reference => reference.Node.Path).Order(StringComparer.Ordinal));
}
