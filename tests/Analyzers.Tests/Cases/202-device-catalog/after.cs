using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C202;

internal sealed class DeviceCatalog
{
    private const int Scanned = 2;

    private readonly Lock _scanLock = new();
    private readonly Func<IEnumerable<(ushort Id, string Vendor)>> _bus;
    private readonly Dictionary<ushort, string> _vendors = new();
    private readonly List<ushort> _ids = new();
    private int _phase;

    public DeviceCatalog(Func<IEnumerable<(ushort Id, string Vendor)>> bus) => _bus = bus;

    private bool IsScanned => Volatile.Read(ref _phase) == Scanned;

    public int Count
    {
        get
        {
            if (!IsScanned) Scan();
            return _ids.Count;
        }
    }

    public string VendorOf(ushort id)
    {
        if (!IsScanned) Scan();
        return _vendors.TryGetValue(id, out string vendor) ? vendor : "unknown";
    }

    private void Scan()
    {
        lock (_scanLock)
        {
            if (IsScanned) return;

            _phase = 1;
            foreach (var (id, vendor) in _bus())
            {
                if (_vendors.TryAdd(id, vendor))
                {
                    _ids.Add(id);
                }
            }

            Volatile.Write(ref _phase, Scanned);
        }
    }
}
