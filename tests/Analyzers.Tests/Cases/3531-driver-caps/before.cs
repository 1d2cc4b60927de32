using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3531;

public interface IGpuPort
{
    uint Query(int register);
}

public sealed class GpuCaps
{
    private readonly IGpuPort _port;
    private string[] _features;
    private bool _queried;
    private object _querying = new();
    private int _memoryMegabytes;
    private Version _firmware;

    public GpuCaps(IGpuPort port) => _port = port;

    public IReadOnlyList<string> Features => Ensure();

    public int MemoryMegabytes
    {
        get
        {
            Ensure();
            return _memoryMegabytes;
        }
    }

    public bool Supports(string feature, Version since)
    {
        string[] features = Ensure();
        return features is not null && Array.IndexOf(features, feature) >= 0 && _firmware >= since;
    }

    private string[] Ensure() =>
        LazyInitializer.EnsureInitialized(ref _features, ref _queried, ref _querying, Query);

    private string[] Query()
    {
        uint version = _port.Query(0x00);
        uint bits = _port.Query(0x04);
        _memoryMegabytes = (int)(_port.Query(0x08) >> 4);
        _firmware = new Version((int)(version >> 16), (int)(version & 0xFFFF));
        if (bits == 0)
        {
            return null;
        }

        var names = new List<string>();
        for (int bit = 0; bit < 32; bit++)
        {
            if ((bits & (1u << bit)) != 0)
            {
                names.Add(bit switch
                {
                    0 => "raster",
                    1 => "compute",
                    2 => "tessellation",
                    _ => "vendor-" + bit,
                });
            }
        }

        return names.ToArray();
    }
}
