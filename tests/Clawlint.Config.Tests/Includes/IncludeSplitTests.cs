using System.Text.Json;
using System.Text.Json.Nodes;
using Clawlint.Config.Tests.Support;
using Clawlint.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Clawlint.Config.Tests.Includes;

/// <summary>A config that is split into files at random and read again is the config.</summary>
public class IncludeSplitTests
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("CLAWLINT_PROPERTY_COUNT") ?? "2000", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void A_config_split_into_files_merges_to_itself()
    {
        Prop.ForAll<int>(static seed =>
        {
            var random = new Random(seed);
            var config = CreateObject(random, 3);
            var files = new MemoryFileSystem();
            string text = new Splitter(random, files).Split(config, 0)!.ToJsonString();
            var document = ConfigDocument.Create(
                SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json")),
                new ConfigSources { Path = MemoryFileSystem.FullPath("openclaw.json"), Files = files },
                ReadingBehavior.Default);
            Assert.Empty(document.IncludeProblems);
            Assert.True(JsonNode.DeepEquals(config, JsonNode.Parse(Json.Of(document.Root))), text);
            Assert.All(Enumerable.Range(0, document.NodeCount), index => CheckOrigin(document.GetNode(index)));
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Count));
    }

    /// <summary>Every value is found again by every place that wrote it, its path leads to it, and a scalar stands in the text where it says.</summary>
    private static void CheckOrigin(ConfigNode node)
    {
        Assert.All(node.Origins, origin => Assert.Equal(node, node.Document.FromSyntax(origin)));
        Assert.True(ConfigPath.TryParse(node.OpenClawPath, out var steps));
        Assert.Equal(node, steps.Aggregate(node.Document.Root, static (at, step) => step.Name is { } name ? at[name] : at[step.Element]));
        if (node.Kind is ConfigKind.Number)
        {
            Assert.Equal(node.AsNumber(), JsonSerializer.Deserialize<double>(node.Syntax.Text));
        }
    }

    private static JsonNode? CreateValue(Random random, int depth) => random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => random.Next(100),
        1 => $"text {random.Next(10)}",
        2 => random.Next(2) == 0,
        3 => null,
        4 => CreateObject(random, depth - 1),
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => CreateValue(random, depth - 1))]),
    };

    private static JsonObject CreateObject(Random random, int depth)
    {
        var value = new JsonObject();
        for (int i = random.Next(5); i >= 0; i--)
        {
            value[$"k{random.Next(12)}"] = CreateValue(random, depth);
        }

        return value;
    }

    /// <summary>Takes values out into files: whole values, some members of an object, the first elements of an array, or a wrong value that is written over.</summary>
    private sealed class Splitter(Random random, MemoryFileSystem files)
    {
        private const int MaxDepth = 9;
        private int _files;

        public JsonNode? Split(JsonNode? value, int depth)
        {
            if (depth >= MaxDepth)
            {
                return value?.DeepClone();
            }

            return value switch
            {
                JsonObject o when random.Next(3) == 0 => SplitObject(o, depth),
                _ when random.Next(6) == 0 => Include(Split(value, depth + 1)),
                JsonObject o => new JsonObject(o.Select(member => KeyValuePair.Create(member.Key, Split(member.Value, depth)))),
                JsonArray a => new JsonArray([.. a.Select(element => Split(element, depth))]),
                _ => value?.DeepClone(),
            };
        }

        /// <summary>Each member goes to the first file, the second, beside the include, or to several where the later one counts.</summary>
        private JsonObject SplitObject(JsonObject value, int depth)
        {
            JsonObject[] parts = [[], [], []];
            foreach (var (name, member) in value)
            {
                int place = random.Next(3);
                if (member is JsonArray { Count: > 0 } array)
                {
                    int cut = random.Next(array.Count + 1);
                    parts[0][name] = Split(new JsonArray([.. array.Take(cut).Select(static element => element?.DeepClone())]), depth + 1);
                    parts[1 + random.Next(2)][name] = Split(new JsonArray([.. array.Skip(cut).Select(static element => element?.DeepClone())]), depth + 1);
                    continue;
                }

                parts[place][name] = Split(member, depth + 1);
                if (place > 0 && member is not (JsonObject or JsonArray))
                {
                    parts[random.Next(place)][name] = "written over";
                }
            }

            var result = parts[2];
            result["$include"] = new JsonArray(Write(parts[0]), Write(parts[1]));
            return result;
        }

        private JsonObject Include(JsonNode? value) => new() { ["$include"] = Write(value) };

        private string Write(JsonNode? value)
        {
            string name = $"f{++_files}.json";
            files.Add(name, value?.ToJsonString() ?? "null");
            return $"./{name}";
        }
    }
}
