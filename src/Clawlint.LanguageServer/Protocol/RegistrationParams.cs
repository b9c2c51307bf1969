namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>client/registerCapability</c>.</summary>
/// <param name="Registrations">What is asked for.</param>
public sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);
