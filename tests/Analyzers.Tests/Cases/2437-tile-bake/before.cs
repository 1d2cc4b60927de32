using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2437;

public interface ITileSource
{
    int Tiles { get; }

    float[] Load(int tile);
}

internal sealed class BakeLane
{
    private readonly ITileSource _source;
    private readonly int _first;
    private readonly int _step;

    public BakeLane(ITileSource source, int first, int step)
    {
        _source = source;
        _first = first;
        _step = step;
    }

    public bool Completed;
    public float Peak;
    public List<int> Skipped = new();

    public void Run()
    {
        for (int tile = _first; tile < _source.Tiles; tile += _step)
        {
            var samples = _source.Load(tile);
            if (samples.Length == 0)
            {
                Skipped.Add(tile);
                continue;
            }

            foreach (float sample in samples)
            {
                Peak = Math.Max(Peak, Math.Abs(sample));
            }
        }

        Completed = true;
    }
}

public static class TileBaker
{
    public static (float Peak, int[] Skipped) Bake(ITileSource source, int lanes)
    {
        var work = new BakeLane[lanes];
        var threads = new Thread[lanes];
        for (int i = 0; i < lanes; i++)
        {
            work[i] = new BakeLane(source, i, lanes);
            threads[i] = new Thread(work[i].Run);
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        float peak = 0;
        var skipped = new List<int>();
        foreach (var lane in work)
        {
            if (lane.Completed)
            {
                peak = Math.Max(peak, lane.Peak);
                skipped.AddRange(lane.Skipped);
            }
        }

        return (peak, skipped.ToArray());
    }
}
