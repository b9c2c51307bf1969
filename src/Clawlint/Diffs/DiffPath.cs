using System.Text;

namespace Clawlint.Diffs;

/// <summary>Writes a path in a diff's header as git does.</summary>
internal static class DiffPath
{
    /// <summary>The path after a prefix; in quotes with octal escapes where it holds what ends or splits a header, with a tab behind it where it holds a space.</summary>
    public static string Quote(string prefix, string path)
    {
        var name = prefix + path.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');
        if (!name.Any(character => character is '"' or '\\' || char.IsControl(character)))
            return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        var builder = new StringBuilder("\"");
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            if (value is (byte)'"' or (byte)'\\')
                builder.Append('\\').Append((char)value);
            else if (value is < 0x20 or >= 0x7F)
                builder.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0'));
            else
                builder.Append((char)value);
        }

        return builder.Append('"').ToString();
    }
}
