namespace Clawlint.Files;

/// <summary>What a file is and whose.</summary>
/// <param name="Mode">Type and permissions.</param>
/// <param name="User">The owner's number.</param>
/// <param name="Group">The group's number.</param>
/// <param name="Links">How many names the file has.</param>
internal readonly record struct UnixStatus(uint Mode, uint User, uint Group, uint Links)
{
    private const uint TypeMask = 0xF000; // S_IFMT
    private const uint RegularType = 0x8000; // S_IFREG
    private const uint PermissionMask = 0xFFF;

    public bool IsRegular => (Mode & TypeMask) == RegularType;

    public UnixFileMode Permissions => (UnixFileMode)(Mode & PermissionMask);
}
