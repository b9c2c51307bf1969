namespace Clawlint.LanguageServer.Protocol;

/// <summary>A further place that a finding speaks of.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedInformation(ProtocolLocation Location, string Message);
