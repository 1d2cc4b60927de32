namespace VirtualGic;

/// <summary>
/// The MMIO bus: registrations sorted by address in an array that is never changed once it is published. Writers hold the
/// slots lock and publish a changed copy; readers take no lock, and each access looks at one snapshot.
/// </summary>
internal sealed class IoBus
{
    /// <summary>As many devices as the kernel's bus takes.</summary>
    public const int Capacity = 1000;

    // Null once the VM is torn down.
    private IoRegistration[]? _registrations = [];

    /// <summary>How many devices a reader finds now.</summary>
    public int Count => Volatile.Read(ref _registrations)?.Length ?? 0;

    /// <summary>Adds a device: -ENOMEM after teardown, -ENOSPC when full, -EEXIST where it overlaps another.</summary>
    public int Register(GuestRegion region, IIoDevice device)
    {
        var current = Volatile.Read(ref _registrations);
        if (current is null)
            return -Errno.ENOMEM;

        if (current.Length >= Capacity)
            return -Errno.ENOSPC;

        if (Array.Exists(current, other => other.Region.Overlaps(region)))
            return -Errno.EEXIST;

        var place = current.Count(other => other.Region.Start < region.Start);
        Volatile.Write(ref _registrations, [.. current[..place], new IoRegistration(region, device), .. current[place..]]);
        return 0;
    }

    /// <summary>Removes a device; one that is not there is no error.</summary>
    public int Unregister(IIoDevice device)
    {
        var current = Volatile.Read(ref _registrations);
        if (current is not null && Array.Exists(current, other => other.Device == device))
            Volatile.Write(ref _registrations, Array.FindAll(current, other => other.Device != device));

        return 0;
    }

    /// <summary>Reads from the device at an address; -EOPNOTSUPP where there is none.</summary>
    public int Read(ulong address, int width, out ulong value)
    {
        value = 0;
        var error = Find(address, width, out var found);
        return error != 0 ? error : found!.Device.Read(address - found.Region.Start, width, out value);
    }

    /// <summary>Writes to the device at an address; -EOPNOTSUPP where there is none.</summary>
    public int Write(ulong address, int width, ulong value)
    {
        var error = Find(address, width, out var found);
        return error != 0 ? error : found!.Device.Write(address - found.Region.Start, width, value);
    }

    /// <summary>Takes every device away, at the end of the VM.</summary>
    public void TearDown() => Volatile.Write(ref _registrations, null);

    private int Find(ulong address, int width, out IoRegistration? found)
    {
        found = null;
        var snapshot = Volatile.Read(ref _registrations);
        if (snapshot is null)
            return -Errno.ENOMEM;

        var index = LastStartingAtOrBelow(snapshot, address);
        if (index < 0 || !snapshot[index].Region.Contains(address + (ulong)width - 1))
            return -Errno.EOPNOTSUPP;

        found = snapshot[index];
        return 0;
    }

    private static int LastStartingAtOrBelow(IoRegistration[] sorted, ulong address)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Region.Start <= address)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
