using System.Runtime.InteropServices;

namespace Corpus.C1826;

public interface ITileStore
{
    Task<byte[]> ReadAsync(int x, int y);
}

public sealed class TerrainTile(ITileStore store, int x, int y)
{
    private readonly SemaphoreSlim _streaming = new(1, 1);
    private bool _resident;
    private short[] _heights;
    private short _maxHeight;
    private int[][] _lods;

    public async Task StreamInAsync()
    {
        await _streaming.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_resident)
            {
                return;
            }

            byte[] raw = await store.ReadAsync(x, y).ConfigureAwait(false);
            _heights = MemoryMarshal.Cast<byte, short>(raw).ToArray();
            _resident = true;

            _maxHeight = _heights.Max();
            _lods = await Task.Run(BuildLods).ConfigureAwait(false);
        }
        finally
        {
            _streaming.Release();
        }
    }

    public int Triangles(float cameraHeight, int lod)
    {
        if (!_resident)
        {
            return 0;
        }

        if (cameraHeight > _maxHeight * 16f)
        {
            lod = _lods.Length - 1;
        }

        return _lods[Math.Clamp(lod, 0, _lods.Length - 1)].Length * 2;
    }

    private int[][] BuildLods()
    {
        var levels = new List<int[]>();
        for (int step = 1; step <= 8; step *= 2)
        {
            levels.Add(Enumerable.Range(0, _heights.Length / step).Select(i => i * step).ToArray());
        }

        return levels.ToArray();
    }
}

public sealed class TerrainCuller(TerrainTile[] tiles)
{
    public long CountTriangles(float cameraHeight, int lod)
    {
        long total = 0;
        Parallel.ForEach(tiles, tile => Interlocked.Add(ref total, tile.Triangles(cameraHeight, lod)));
        return total;
    }

    public Task StreamAllAsync() => Task.WhenAll(tiles.Select(t => t.StreamInAsync()));
}
