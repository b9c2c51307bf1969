using System.Text;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Output;

namespace Clawlint.Cli.Migrating;

/// <summary><c>--report FILE</c>: the accounts of all files, for reading later.</summary>
/// <param name="shown">What hides credentials.</param>
internal sealed class AccountReport(ShownText shown)
{
    private readonly AccountText _text = new(shown, Palette.Plain);
    private readonly StringBuilder _report = new();

    /// <summary>Adds a file.</summary>
    public void Add(FixedFile file)
    {
        if (file.Result?.Account is not null)
            _report.Append(_text.Of(file)).Append('\n');
    }

    /// <summary>Writes the report.</summary>
    public void WriteTo(string path) => File.WriteAllText(path, _report.ToString());
}
