using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4716;

public sealed class WorldBoot
{
    private readonly Func<string, string[]> _readRegions;
    private readonly string _world;
    private string[] _regions;
    private int _seed;
    private int _booted;

    public WorldBoot(string world, Func<string, string[]> readRegions)
    {
        _world = world;
        _readRegions = readRegions;
    }

    public void Start()
    {
        var loader = new Thread(Boot) { IsBackground = true, Name = "boot " + _world };
        loader.Start();
    }

    public string SpawnRegion(int player)
    {
        while (Volatile.Read(ref _booted) == 0)
        {
            Thread.SpinWait(48);
        }

        uint mixed = unchecked((uint)(player * 397) ^ (uint)_seed);
        return _regions[mixed % (uint)_regions.Length];
    }

    private void Boot()
    {
        string[] regions = _readRegions(_world);
        int seed = 17;
        foreach (string region in regions)
        {
            seed = unchecked((seed * 31) + region.Length);
        }

        _seed = seed;
        _regions = regions;
        Volatile.Write(ref _booted, 1);
    }
}
