using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Schemas;

/// <summary>RFC 7396: a change to JSON written as JSON, where null removes.</summary>
internal static class MergePatch
{
    /// <summary>The change that turns one value into another; null where no patch can say it, because the other holds null itself.</summary>
    public static JsonObject? Create(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (name, _) in from)
        {
            if (!to.ContainsKey(name))
                patch[name] = null;
        }

        foreach (var (name, value) in to)
        {
            if (from.TryGetPropertyValue(name, out var old) && JsonNode.DeepEquals(old, value))
                continue;
            patch[name] = old is JsonObject oldMap && value is JsonObject map && Create(oldMap, map) is { } inner ? inner : value?.DeepClone();
        }

        return JsonNode.DeepEquals(Apply(from, patch), to) ? patch : null;
    }

    /// <summary>The value with a change made.</summary>
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        var result = (JsonObject)target.DeepClone();
        foreach (var (name, value) in patch)
        {
            if (value is null)
                result.Remove(name);
            else if (value is JsonObject inner)
                result[name] = Apply(result[name] as JsonObject ?? [], inner);
            else
                result[name] = value.DeepClone();
        }

        return result;
    }
}
