namespace Clawlint.References;

/// <summary>The name of a model: <c>provider/model</c>, perhaps with <c>@profile</c> behind it.</summary>
/// <param name="Provider">What stands before the first slash, in lower case; empty where there is none.</param>
/// <param name="Model">What stands after it.</param>
/// <param name="Profile">The profile with its <c>@</c>; empty where there is none.</param>
internal readonly record struct ModelName(string Provider, string Model, string Profile)
{
    /// <summary>The provider and the model in lower case, as OpenClaw compares them.</summary>
    public string Key => $"{Provider}/{Model.ToLowerInvariant()}";

    /// <summary>True where it names both the provider and the model.</summary>
    public bool IsQualified => Provider.Length > 0 && Model.Length > 0;

    /// <summary>Reads a name.</summary>
    public static ModelName Parse(string text)
    {
        string name = text.Trim();
        int profile = name.IndexOf('@', Math.Min(name.LastIndexOf('/') + 2, name.Length));
        string suffix = profile > 0 ? name[profile..] : "";
        name = name[..^suffix.Length];
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 ? new ModelName("", name, suffix) : new ModelName(name[..slash].Trim().ToLowerInvariant(), name[(slash + 1)..].Trim(), suffix);
    }
}
