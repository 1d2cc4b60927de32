namespace VirtualGic.History;

/// <summary>A bus that another assembly implements: whether its registration contains a fence cannot be seen from here.</summary>
internal interface IMmioBus
{
    int Register(GuestRegion region, IIoDevice device);
}
