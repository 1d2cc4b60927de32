namespace VirtualGic.History;

/// <summary>
/// The bus until Linux 6.17: a registration waits for all readers of the old array, and so contains a full fence that has
/// nothing to do with what its callers publish.
/// </summary>
internal sealed class SynchronousBus
{
    private readonly IoBus _bus = new();
    private readonly GracePeriod _gracePeriod = new();

    public int Count => _bus.Count;

    /// <summary>Adds a device and waits until every reader finds it; the caller holds the slots lock.</summary>
    public int Register(GuestRegion region, IIoDevice device)
    {
        var error = _bus.Register(region, device);
        _gracePeriod.Synchronize();
        return error;
    }

    public int Read(ulong address, int width, out ulong value)
    {
        var epoch = _gracePeriod.Enter();
        var error = _bus.Read(address, width, out value);
        _gracePeriod.Exit(epoch);
        return error;
    }
}
