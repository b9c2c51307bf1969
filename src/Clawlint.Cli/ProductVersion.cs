namespace Clawlint.Cli;

/// <summary>Clawlint's own version.</summary>
public static class ProductVersion
{
    /// <summary>The version as the package bears it: <c>0.1.0</c>.</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(3);
}
