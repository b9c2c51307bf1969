namespace Clawlint.Environments.Compose;

/// <summary>A port that a service publishes.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Address">The address of the host that it is published on; null for all.</param>
/// <param name="Host">The host's port; null for a free one, or where it is not known.</param>
/// <param name="Container">The container's port; null where it is a range or not known.</param>
public sealed record ComposePort(ComposeNode Place, string? Address, int? Host, int? Container);
