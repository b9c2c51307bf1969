using System.Text;

namespace Clawlint.Syntax.Tests.Properties;

/// <summary>Damages a text at random: bytes cut out, doubled, and snippets put in that mean something to the recovery.</summary>
internal static class Mutation
{
    private static readonly byte[][] Snippets =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", ",,", "::", "\"", "'", "“", "”", "‘", "`", "#", "# x\n", "//", "/*", "*/", "\\", "\n", "\r\n", "\u2028", "=", "=>", ";",
            "True", "None", "undefined", "${A}", "$", "{{", "}}", "{{ .x }}", "{% if %}", "<%", "%>", "@@A@@", "<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> b\n",
            "\n||||||| c\n", "```\n", "\n```json\n", "010", "1_0", "a b", "x-y", "\0", "\uFEFF", "é", "http://x", "\\u12", "-", "+", ".",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE],
    ];

    public static byte[] Damage(byte[] text, int seed)
    {
        var random = new Random(seed);
        var result = text.ToList();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var start = random.Next(result.Count + 1);
            var length = Math.Min(random.Next(1, 12), result.Count - start);
            switch (random.Next(5))
            {
                case 0:
                    result.RemoveRange(start, length);
                    break;
                case 1:
                    result.InsertRange(start, result.GetRange(start, length));
                    break;
                case 2:
                    result.RemoveRange(start, random.Next(20) == 0 ? result.Count - start : Math.Min(1, length));
                    break;
                default:
                    result.InsertRange(start, Snippets[random.Next(Snippets.Length)]);
                    break;
            }
        }

        return [.. result];
    }

    /// <summary>Bytes of every kind, with those more often that mean something.</summary>
    public static byte[] Noise(int seed)
    {
        var random = new Random(seed);
        var result = new List<byte>();
        for (var i = random.Next(60); i > 0; i--)
        {
            if (random.Next(4) == 0)
                result.Add((byte)random.Next(256));
            else
                result.AddRange(Snippets[random.Next(Snippets.Length)]);
        }

        return [.. result];
    }
}
