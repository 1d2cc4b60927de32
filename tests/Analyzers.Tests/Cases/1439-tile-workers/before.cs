using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1439;

public sealed record Tile(int X, int Y, float[] Pixels);

public sealed class TileWorkers
{
    private readonly BlockingCollection<Tile> _tiles = new();
    private readonly Thread[] _workers;
    private readonly Action<Tile> _done;
    private bool _blurs;
    private float[] _kernel;

    public TileWorkers(int radius, int workers, Action<Tile> done)
    {
        _done = done;
        Prepare(radius);
        _workers = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            _workers[i] = new Thread(Work) { IsBackground = true, Name = "tile-" + i };
            _workers[i].Start();
        }
    }

    public void Enqueue(Tile tile) => _tiles.Add(tile);

    public void Complete()
    {
        _tiles.CompleteAdding();
        foreach (var worker in _workers)
        {
            worker.Join();
        }
    }

    private void Prepare(int radius)
    {
        if (radius <= 0)
        {
            return;
        }

        _kernel = new float[(radius * 2) + 1];
        Array.Fill(_kernel, 1f / _kernel.Length);
        _blurs = true;
    }

    private void Work()
    {
        foreach (var tile in _tiles.GetConsumingEnumerable())
        {
            _done(_blurs ? Blur(tile) : tile);
        }
    }

    private Tile Blur(Tile tile)
    {
        var source = tile.Pixels;
        var result = new float[source.Length];
        int radius = _kernel.Length / 2;
        for (int i = 0; i < source.Length; i++)
        {
            for (int k = -radius; k <= radius; k++)
            {
                result[i] += source[Math.Clamp(i + k, 0, source.Length - 1)] * _kernel[k + radius];
            }
        }

        return tile with { Pixels = result };
    }
}
