using System;
using System.Collections.Concurrent;
using System.Numerics;

namespace Corpus.C2404;

public enum ZonePhase
{
    Cold,
    Streaming,
    Live,
}

public sealed class ZoneStatus
{
    public ZonePhase Phase;

    public DateTime RequestedAt { get; init; } = DateTime.UtcNow;
}

public sealed class Heightfield
{
    private readonly float[] _samples;
    private readonly int _stride;

    public Heightfield(float[] samples, int stride)
    {
        _samples = samples;
        _stride = stride;
    }

    public float At(int x, int z) => _samples[(z * _stride) + x];
}

public sealed class Zone
{
    public Zone(int id) => Id = id;

    public int Id { get; }

    public ZoneStatus Status { get; } = new();

    public Heightfield Terrain { get; set; }

    public Vector3[] Spawns { get; set; }
}

public interface IZoneStorage
{
    float[] ReadHeights(int zone, out int stride);

    Vector3[] ReadSpawns(int zone);
}

public sealed class WorldDirectory
{
    private readonly ConcurrentDictionary<int, Zone> _zones = new();
    private readonly IZoneStorage _storage;

    public WorldDirectory(IZoneStorage storage) => _storage = storage;

    public Vector3 Enter(int zoneId, int playerId)
    {
        var zone = _zones.GetOrAdd(zoneId, static id => new Zone(id));
        if (zone.Status.Phase is not ZonePhase.Live)
        {
            Stream(zone);
        }

        var spawn = zone.Spawns[playerId % zone.Spawns.Length];
        spawn.Y = zone.Terrain.At((int)spawn.X, (int)spawn.Z);
        return spawn;
    }

    private void Stream(Zone zone)
    {
        lock (zone)
        {
            if (zone.Status.Phase == ZonePhase.Live)
            {
                return;
            }

            zone.Status.Phase = ZonePhase.Streaming;
            var heights = _storage.ReadHeights(zone.Id, out int stride);
            zone.Terrain = new Heightfield(heights, stride);
            zone.Spawns = _storage.ReadSpawns(zone.Id);
            zone.Status.Phase = ZonePhase.Live;
        }
    }
}
