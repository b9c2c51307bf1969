using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Rules.Placement;
using Clawlint.Rules.Schema;
using Clawlint.Schema;
using Clawlint.Secrets;

namespace Clawlint.Explain;

/// <summary>All that is known of a config path: what a release expects there, and what the other releases say.</summary>
public sealed class PathDescription
{
    private readonly PathKnowledge _knowledge;

    private PathDescription(OpenClawRelease release, PathKnowledge knowledge, IReadOnlyList<PathPeriod> periods)
    {
        Release = release;
        _knowledge = knowledge;
        Periods = periods;
        IsSecret = IsSecretPath(knowledge.Steps, periods);
        Required = [.. ValueText.WithoutUnions(Schemas).SelectMany(static schema => schema.Required).Distinct(StringComparer.Ordinal)];
        Keys = [.. Schemas.SelectMany(KeysOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The release that is asked about.</summary>
    public OpenClawRelease Release { get; }

    /// <summary>The schemas that may apply there in this release, those beneath unions included; empty where it does not know the path.</summary>
    public IReadOnlyList<SchemaNode> Schemas => _knowledge.Schemas;

    /// <summary>Of those, the ones that are not part of another: one, unless several shapes of a value around the path have it.</summary>
    public IReadOnlyList<SchemaNode> Written => [.. Schemas.Where(schema => !Schemas.Any(other => PartsOf(other).Contains(schema)))];

    /// <summary>The values that are named there, each once.</summary>
    public IReadOnlyList<SchemaValue> Values => [.. Schemas.SelectMany(static schema => SchemaExpectation.Of(schema).Values).Distinct()];

    /// <summary>What the bundled releases say, the oldest first. A path may go and come back.</summary>
    public IReadOnlyList<PathPeriod> Periods { get; }

    /// <summary>What this release says; null where it does not know the path.</summary>
    public PathPeriod? Current => Periods.FirstOrDefault(period => period.Contains(Release));

    /// <summary>The first release that refused the path after an earlier one knew it; null where this release knows it, or none before did.</summary>
    public OpenClawRelease? RemovedIn =>
        Current is null && Periods.LastOrDefault(period => period.Until < Release) is { } last ? BundledReleases.All.First(release => release > last.Until) : null;

    /// <summary>The next release that knows the path; null where this one does, or none after it.</summary>
    public OpenClawRelease? AddedIn => Current is null ? Periods.FirstOrDefault(period => period.Since > Release)?.Since : null;

    /// <summary>Where this release keeps the same setting, where it does not know the path itself; null where that is not known.</summary>
    public string? Replacement => Current is null ? FindReplacement() : Current.ReadAs;

    /// <summary>Whether a value there is a credential, and is masked in all that Clawlint shows.</summary>
    public bool IsSecret { get; }

    /// <summary>The keys that an object there may have, in alphabetical order; <c>*</c> for names of one's own choice.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The keys that it must have. Where the value may have several shapes, those of any.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>The value that stands where none is written; null where the release's schema does not say.</summary>
    public SchemaValue? Default => Schemas.Select(static schema => schema.Default).FirstOrDefault(static value => value is not null);

    /// <summary>Describes a path.</summary>
    /// <param name="release">A release that is bundled or was added.</param>
    /// <param name="steps">The path: <see cref="ConfigPath.TryParsePattern"/> reads it.</param>
    /// <returns>Null where no release knows it and it looks like another one mistyped, or where all reject it.</returns>
    public static PathDescription? Of(OpenClawRelease release, IReadOnlyList<ConfigPathStep> steps)
    {
        var releases = BundledReleases.With(release);
        var known = releases.Select(each => PathKnowledge.Of(ReleaseSchemas.Open(each).Root, steps)).ToList();
        if (!known.Exists(static knowledge => knowledge.IsKnown) && (!known.Exists(static knowledge => knowledge.IsUnchecked) || FindNearest(release, steps) is not null))
        {
            return null;
        }

        // A release that does not know the list cannot tell its elements from members.
        var read = known.FirstOrDefault(static knowledge => knowledge.IsKnown)?.Steps ?? steps;
        var types = known.Aggregate(SchemaTypes.None, static (types, knowledge) => types | ValueText.TypesOf(knowledge.Schemas));
        var periods = new List<PathPeriod>();
        PathKnowledge asked = known[^1];
        for (int i = 0; i < known.Count; i++)
        {
            asked = releases[i].Equals(release) ? known[i] : asked;
            if (PeriodOf(releases[i], known[i] with { Steps = read }, types) is { } period)
            {
                Add(periods, period, follows: i > 0 ? releases[i - 1] : null);
            }
        }

        return new PathDescription(release, asked with { Steps = read }, periods);
    }

    /// <summary>The path of this release that was probably meant by one that no release knows; null where none is near.</summary>
    public static string? FindNearest(OpenClawRelease release, IReadOnlyList<ConfigPathStep> steps)
    {
        var knowledge = PathKnowledge.Of(ReleaseSchemas.Open(release).Root, steps);
        if (knowledge.Failed == steps.Count || steps[knowledge.Failed].Name is not { } name)
        {
            return null;
        }

        if (NearestWord.To(name, knowledge.NamesAround()) is { } known)
        {
            var corrected = steps.ToArray();
            corrected[knowledge.Failed] = new ConfigPathStep(known, -1);
            return Of(release, corrected) is not null ? Write(corrected) : FindNearest(release, corrected) ?? Write(corrected.Take(knowledge.Failed + 1));
        }

        return RightPlace(knowledge, release) ?? KnownPlaces.Find(release, steps[^1].Name ?? name);
    }

    private static string Write(IEnumerable<ConfigPathStep> steps) =>
        steps.Aggregate("", static (path, step) => step.Name is not { } name ? ConfigPath.Append(path, step.Element) : name == "*" ? path + ".*" : ConfigPath.Append(path, name));

    /// <summary>What one release says; null where it rejects the path.</summary>
    private static PathPeriod? PeriodOf(OpenClawRelease release, PathKnowledge knowledge, SchemaTypes types)
    {
        if (knowledge.IsKnown)
        {
            return new PathPeriod(release, release, PathTreatment.Checked, ValueText.TypesOf(knowledge.Schemas), ValueText.Describe(knowledge.Schemas));
        }

        if (knowledge.IsUnchecked)
        {
            return new PathPeriod(release, release, PathTreatment.Unchecked, SchemaTypes.All, "any value, for what a plugin may make of it");
        }

        string written = Write(knowledge.Steps);
        string read = ReadPath.Find(release, knowledge.Steps, types);
        return read == written ? null
            : read.Length == 0 ? new PathPeriod(release, release, PathTreatment.Dropped, types, "taken, but not kept: OpenClaw takes it away when it reads the config")
            : new PathPeriod(release, release, PathTreatment.Moved, types, $"taken as {read}") { ReadAs = read };
    }

    private static void Add(List<PathPeriod> periods, PathPeriod period, OpenClawRelease? follows)
    {
        if (periods.Count > 0 && periods[^1] is var last && last.Until == follows && last.Text == period.Text)
        {
            periods[^1] = last with { Until = period.Until };
        }
        else
        {
            periods.Add(period);
        }
    }

    private static IEnumerable<SchemaNode> PartsOf(SchemaNode schema)
    {
        foreach (var list in (SchemaNodeList[])[schema.AnyOf, schema.OneOf, schema.AllOf])
        {
            foreach (var part in list)
            {
                yield return part.Resolve();
            }
        }
    }

    private static IEnumerable<string> KeysOf(SchemaNode schema)
    {
        foreach (var property in schema.Properties)
        {
            yield return property.Key;
        }

        if (schema.AdditionalProperties is { IsMissing: false, IsNever: false })
        {
            yield return "*";
        }
    }

    /// <summary>As the masking decides it: a text, by its path or its name.</summary>
    private static bool IsSecretPath(IReadOnlyList<ConfigPathStep> steps, IReadOnlyList<PathPeriod> periods) =>
        periods.Any(static period => period.Types.HasFlag(SchemaTypes.String))
        && (SecretPaths.Contains([.. steps.Select(static step => step.Name ?? "[]")]) || (steps[^1].Name is { } name && SecretNames.IsSecret(name)));

    private string? FindReplacement() => RightPlace(_knowledge, Release) ?? FindSuccessor();

    /// <summary>The right place of what people write at a wrong one.</summary>
    private static string? RightPlace(PathKnowledge knowledge, OpenClawRelease release)
    {
        string[] steps = [.. knowledge.Steps.Select(static step => step.Name ?? "[]")];
        return ListedPlacement.All.Select(placement => placement.RightPlaceOf(steps, release)).FirstOrDefault(static place => place is not null);
    }

    /// <summary>The one place that the setting moved to.</summary>
    private string? FindSuccessor() =>
        RemovedIn is { } removed && _knowledge.Steps[^1].Name is { } name
            ? KnownPlaces.FindSuccessor(Release, name, BundledReleases.All.Last(release => release < removed))
            : null;
}
