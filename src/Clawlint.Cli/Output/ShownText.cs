using Clawlint.Secrets;

namespace Clawlint.Cli.Output;

/// <summary>
/// The last gate before words of findings are shown. Rules keep values out of their messages, yet a key or a path may itself be a credential.
/// </summary>
/// <param name="showSecrets">Whether the user wants to see them.</param>
internal sealed class ShownText(bool showSecrets)
{
    /// <summary>The words without credentials, for a program to read.</summary>
    public string ForProgram(string text) => showSecrets ? text : SecretMask.Mask(text);

    /// <summary>Shows stretches of a config's text without its credentials.</summary>
    public ValueMask CreateMask() => new(showSecrets);

    /// <summary>The words without credentials and without anything that acts on a terminal.</summary>
    public string ForTerminal(string text) => TerminalText.Escape(ForProgram(text));
}
