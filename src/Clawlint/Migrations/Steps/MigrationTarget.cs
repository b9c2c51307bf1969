namespace Clawlint.Migrations.Steps;

/// <summary>
/// Where a step puts something: a path of names from the root, in which <c>*</c> stands for what <c>*</c> matched and <c>\*</c> for itself;
/// or, after a dot, from the object around the value, and with each further dot from one further out.
/// </summary>
internal static class MigrationTarget
{
    /// <summary>The names on the way.</summary>
    /// <param name="target">The target as it is written.</param>
    /// <param name="value">The value that is meant.</param>
    /// <param name="names">What <c>*</c> matched on the way to it.</param>
    /// <param name="start">Where the way begins; null for the root.</param>
    public static string[] Resolve(string target, MigrationValue value, string[] names, out MigrationValue? start)
    {
        start = null;
        string path = target.TrimStart('.');
        int outer = target.Length - path.Length;
        for (int i = 0; i < outer; i++)
        {
            start = (start ?? value).Parent;
        }

        int star = 0;
        return [.. path.Split('.').Select(step => step switch { "*" => names[star++], "\\*" => "*", _ => step })];
    }
}
