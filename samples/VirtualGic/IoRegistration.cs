namespace VirtualGic;

/// <summary>A device and where the guest finds it.</summary>
internal sealed record IoRegistration(GuestRegion Region, IIoDevice Device);
