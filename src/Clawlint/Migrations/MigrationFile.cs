using System.Collections.Immutable;
using System.Globalization;
using Clawlint.Fixes;
using Clawlint.Migrations.Steps;
using Clawlint.Releases;

namespace Clawlint.Migrations;

/// <summary>Reads <c>schema/migrations.txt</c>; its head says how it is written.</summary>
internal static class MigrationFile
{
    private const string DefaultRule = "deprecated-key";

    /// <summary>The migrations in the order in which they are applied.</summary>
    /// <exception cref="FormatException">A line is not understood.</exception>
    public static ImmutableArray<Migration> Read()
    {
        var migrations = ImmutableArray.CreateBuilder<Migration>();
        foreach (string[] words in FactLines.ReadWords("migrations.txt"))
        {
            if (words[0] == "migration")
            {
                migrations.Add(new Migration(words[1], DefaultRule, FixSafety.Safe, "", []));
            }
            else
            {
                migrations[^1] = Extend(migrations[^1], words);
            }
        }

        return migrations.ToImmutable();
    }

    private static Migration Extend(Migration migration, string[] words) => words[0] switch
    {
        "rule" => migration with { Rule = words[1] },
        "unsafe" => migration with { Safety = FixSafety.Unsafe },
        "doctor" when words[1] == "alone" => migration with { IsDoctorsAlone = true, Rule = "" },
        "doctor" => migration with { Doctor = DoctorSpan.Parse(words[1..]) },
        "why" => migration with { Why = string.Join(' ', words[1..]) },
        _ => migration with { Steps = migration.Steps.Add(new TimedStep(FactLines.ReadBound(words[0]), FactLines.ReadBound(words[1]), StepOf(words[2], words[3..]))) },
    };

    private static MigrationStep StepOf(string verb, string[] arguments) => arguments is [.. var rest, "if" or "unless", var condition]
        ? new ConditionalStep(StepOf(verb, rest), condition.Split('=')[0], condition.Split('=').ElementAtOrDefault(1), arguments[^2] == "if")
        : verb switch
        {
            "absorb" => new AbsorbStep(arguments[0]),
            "append" => new AppendStep(arguments[0], arguments[1]),
            "copy" => new CopyStep(arguments[0], arguments[1]),
            "plugin" => new PluginStep(arguments[0], arguments[1], arguments[2]),
            "put" => new PutStep(arguments[0], arguments[1]),
            "wrap" => new WrapStep(arguments[0], arguments[1]),
            "drop" => new DropStep(arguments[0], arguments[1..]),
            "limit" => new LimitStep(arguments[0], arguments[1..]),
            "move" => new MoveStep(arguments[0], arguments[1]),
            "value" => new ValueStep(arguments[0], arguments[1..]),
            "negate" => new NegateStep(arguments[0], arguments[1]),
            "scale" => new ScaleStep(arguments[0], arguments[1], double.Parse(arguments[2], CultureInfo.InvariantCulture)),
            "run" => WrittenSteps.Find(arguments[0]),
            _ => throw new FormatException($"schema/migrations.txt names an unknown verb: {verb}"),
        };
}
