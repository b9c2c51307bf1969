using Clawlint.Rules;
using Xunit;

namespace Clawlint.Tests.Migrations;

/// <summary>Each migration of OpenClaw 2026.9.6 has its counterpart here, or a reason why it has none: <c>fixtures/migrations/ordered-2026.9.6.txt</c>.</summary>
public sealed class OrderedMigrationTests
{
    private static readonly string[][] Lines =
    [
        .. File.ReadAllLines(Repository.PathTo("fixtures", "migrations", "ordered-2026.9.6.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(" = ", 2)),
    ];

    [Fact]
    public void Each_of_the_82_is_listed_once() => Assert.Equal(82, Lines.Select(static line => line[0]).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void What_is_named_is_there()
    {
        var migrations = File.ReadLines(Repository.PathTo("schema", "migrations.txt")).Where(static line => line.StartsWith("migration ", StringComparison.Ordinal)).Select(static line => line.Split(' ')[1]).ToHashSet(StringComparer.Ordinal);
        var rules = RuleRegistry.All.Select(static rule => rule.Descriptor.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Lines.Where(line => !(line[1].Split(' ', 2) switch
        {
            ["migration", var id] => migrations.Contains(id),
            ["rule", var name] => rules.Contains(name),
            _ => line[1].StartsWith("not wanted: ", StringComparison.Ordinal),
        })).Select(static line => string.Join(" = ", line)));
    }
}
