using Clawlint.Environments.Credentials;

namespace Clawlint.Cli.Explaining;

/// <summary>A line of the table of credentials.</summary>
/// <param name="Who">Who uses the credential.</param>
/// <param name="Kind"><c>gateway</c>, <c>client</c> or <c>control-ui</c>.</param>
/// <param name="Secret">What it is: <c>token</c>, <c>password</c>, or a mode that asks for none.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="From">The same in words, with the file that holds it.</param>
/// <param name="Value">The value, masked unless all is to be shown; null where there is none or it is not known.</param>
/// <param name="Match">Whether the gateway takes it; null for the gateway itself.</param>
internal sealed record AuthRow(string Who, string Kind, string Secret, CredentialSource Source, string From, string? Value, CredentialMatch? Match);
