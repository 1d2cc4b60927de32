namespace VirtualGic;

/// <summary>The architecture version that the guest sees.</summary>
internal enum GicVersion
{
    V2 = 2,
    V3 = 3,
}
