using Clawlint.Config;
using Clawlint.Secrets;

namespace Clawlint.Cli.Editing;

/// <summary>Writes a value as indented JSON to be read by people, secrets masked.</summary>
internal sealed class ShownJsonWriter(ValueMask mask) : ConfigJsonWriter(isIndented: true)
{
    /// <summary>True where something was masked.</summary>
    public bool IsMasked { get; private set; }

    /// <inheritdoc/>
    protected override string NameOf(ConfigNode member) => Take(mask.ShowName(member));

    /// <inheritdoc/>
    protected override string ScalarOf(ConfigNode scalar)
    {
        var shown = mask.Show(scalar);
        return shown.IsMasked ? JsonText.Quote(Take(shown)) : base.ScalarOf(scalar);
    }

    private string Take(MaskedValue shown)
    {
        IsMasked |= shown.IsMasked;
        return shown.Text;
    }
}
