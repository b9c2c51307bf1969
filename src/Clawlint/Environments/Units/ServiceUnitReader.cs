using System.Text;
using Clawlint.Discovery;
using Clawlint.Syntax;

namespace Clawlint.Environments.Units;

/// <summary>
/// Reads the environment of a systemd unit: <c>Environment=</c> with several assignments, quotes and backslashes, <c>EnvironmentFile=</c> with
/// a leading dash for one that may be missing, lines that go on after a backslash, drop-ins in <c>NAME.d</c>, and empty settings that take back
/// what came before. Variables of environment files win over those of the unit, as systemd has it.
/// </summary>
internal sealed class ServiceUnitReader(WorldFiles files, string home)
{
    private readonly List<UnitVariable> _variables = [];
    private readonly List<string> _environmentFiles = [];

    public ServiceUnit Read(string path, SourceText text)
    {
        ReadText(text);
        foreach (string dropIn in DropIns(path + ".d"))
        {
            if (files.Find(dropIn) is { } more)
            {
                ReadText(more);
            }
        }

        foreach (string file in _environmentFiles)
        {
            foreach (var entry in files.FindDotEnv(file) is { } read ? read.File.Entries : [])
            {
                _variables.Add(new(entry.Name, entry.Value, files.Find(file)!, entry.NameSpan, entry.ValueSpan));
            }
        }

        return new(path, [.. _variables.GroupBy(static variable => variable.Name, StringComparer.Ordinal).Select(static settings => settings.Last())]);
    }

    private List<string> DropIns(string folder)
    {
        if (files.Files.GetKind(folder) is not (FileKind.Folder or FileKind.LinkToFolder))
        {
            return [];
        }

        try
        {
            return files.Files.Enumerate(folder).Where(static entry => entry.Name.EndsWith(".conf", StringComparison.Ordinal)).Select(static entry => entry.Name)
                .Order(StringComparer.Ordinal).Select(name => Path.Join(folder, name)).ToList();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void ReadText(SourceText text)
    {
        bool isService = false;
        for (int line = 1; line <= text.LineCount; line++)
        {
            int start = text.GetLineSpan(line).Start;
            while (line < text.LineCount && GoesOn(text, text.GetLineSpan(line)))
            {
                line++;
            }

            var span = TextSpan.FromBounds(start, text.GetLineSpan(line).End);
            string content = text.GetString(span).TrimStart();
            if (content.StartsWith('['))
            {
                isService = content.TrimEnd() == "[Service]";
            }
            else if (isService)
            {
                ReadSetting(text, span);
            }
        }
    }

    // A comment does not go on, and neither does a line whose backslash stands before another.
    private static bool GoesOn(SourceText text, TextSpan line) =>
        text.GetString(line) is var content && content.TrimStart() is not ['#' or ';', ..] && content.EndsWith('\\');

    private void ReadSetting(SourceText text, TextSpan span)
    {
        var bytes = text.Bytes.Slice(span.Start, span.Length);
        int sign = bytes.IndexOf((byte)'=');
        string name = sign < 0 ? "" : Encoding.UTF8.GetString(bytes[..sign]).Trim();
        if (name is not ("Environment" or "EnvironmentFile"))
        {
            return;
        }

        var value = TextSpan.FromBounds(span.Start + sign + 1, span.End);
        bool isEmpty = text.GetString(value).Trim().Length == 0;
        if (name == "EnvironmentFile")
        {
            ReadEnvironmentFile(text.GetString(value).Trim().Trim('"', '\''));
        }
        else if (isEmpty)
        {
            _variables.Clear();
        }
        else
        {
            _variables.AddRange(ReadAssignments(text, value));
        }
    }

    private void ReadEnvironmentFile(string path)
    {
        if (path.Length == 0)
        {
            _environmentFiles.Clear();
            return;
        }

        string plain = path.TrimStart('-').Replace("%h", home, StringComparison.Ordinal);
        if (Path.IsPathRooted(plain))
        {
            _environmentFiles.Add(plain);
        }
    }

    /// <summary>The assignments of one setting, apart by white space outside of quotes.</summary>
    private static IEnumerable<UnitVariable> ReadAssignments(SourceText text, TextSpan span)
    {
        int at = span.Start;
        while (at < span.End)
        {
            if (IsSpace(text.Bytes[at]) || IsJoint(text, at))
            {
                at++;
                continue;
            }

            int start = at;
            string word = ReadWord(text, span, ref at);
            int sign = word.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                continue;
            }

            int quote = text.Bytes[start] is (byte)'"' or (byte)'\'' ? 1 : 0;
            var name = new TextSpan(start + quote, Encoding.UTF8.GetByteCount(word[..sign]));
            yield return new(word[..sign], word[(sign + 1)..], text, name, TextSpan.FromBounds(Math.Min(name.End + 1, at), Math.Max(Math.Min(name.End + 1, at), at - quote)));
        }
    }

    private static string ReadWord(SourceText text, TextSpan span, ref int at)
    {
        var word = new List<byte>();
        byte quote = 0;
        for (; at < span.End && (quote != 0 || !(IsSpace(text.Bytes[at]) || IsJoint(text, at))); at++)
        {
            byte current = text.Bytes[at];
            if (current == '\\' && at + 1 < span.End && quote != '\'')
            {
                word.Add(text.Bytes[++at] is var next && next is (byte)'n' ? (byte)'\n' : next);
            }
            else if (quote == 0 && current is (byte)'"' or (byte)'\'')
            {
                quote = current;
            }
            else if (current == quote)
            {
                quote = 0;
            }
            else
            {
                word.Add(current);
            }
        }

        return Encoding.UTF8.GetString([.. word]);
    }

    private static bool IsSpace(byte current) => current is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>True for the backslash at the end of a line that goes on.</summary>
    private static bool IsJoint(SourceText text, int at) => text.Bytes[at] == '\\' && at + 1 < text.Length && text.Bytes[at + 1] is (byte)'\r' or (byte)'\n';
}
