using Clawlint.Releases;

namespace Clawlint.Rules;

/// <summary>A flag that let the Control UI in without a device identity, until a release took its effect away.</summary>
/// <param name="Name">The key under <c>gateway.controlUi</c>.</param>
/// <param name="RetiredFrom">The first release in which it has no effect.</param>
/// <param name="IsRejected">True when that release no longer knows the key; false when it accepts and ignores it.</param>
internal sealed record ControlUiFlag(string Name, OpenClawRelease RetiredFrom, bool IsRejected)
{
    /// <summary>All such flags.</summary>
    public static IReadOnlyList<ControlUiFlag> All { get; } =
    [
        new("allowInsecureAuth", OpenClawRelease.Parse("2026.8.1"), IsRejected: true),
        new("dangerouslyDisableDeviceAuth", OpenClawRelease.Parse("2026.8.2"), IsRejected: false),
    ];

    /// <summary>The flag of a name; null where that is none.</summary>
    public static ControlUiFlag? Find(string name) => All.FirstOrDefault(flag => flag.Name == name);

    /// <summary>True when the flag has no effect at a release.</summary>
    public bool IsRetiredAt(OpenClawRelease release) => release >= RetiredFrom;
}
