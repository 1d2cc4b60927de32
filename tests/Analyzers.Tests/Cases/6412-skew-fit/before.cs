using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C6412;

public sealed class SkewEstimator : IDisposable
{
    private readonly Func<(double Local, double Remote)> _probe;
    private readonly Timer _once;
    private bool _fitted;
    private double _slope;
    private double _offset;

    public SkewEstimator(Func<(double Local, double Remote)> probe)
    {
        _probe = probe;
        _once = new Timer(Fit, null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
    }

    public double ToLocal(double remote)
    {
        bool fitted = _fitted;
        Interlocked.MemoryBarrier();
        if (!fitted)
        {
            return remote;
        }

        return (remote * _slope) + _offset;
    }

    public void Dispose() => _once.Dispose();

    private void Fit(object state)
    {
        var points = new List<(double Local, double Remote)>();
        for (int i = 0; i < 16; i++)
        {
            points.Add(_probe());
        }

        double meanX = 0, meanY = 0;
        foreach (var (local, remote) in points)
        {
            meanX += remote / points.Count;
            meanY += local / points.Count;
        }

        double over = 0, under = 0;
        foreach (var (local, remote) in points)
        {
            over += (remote - meanX) * (local - meanY);
            under += (remote - meanX) * (remote - meanX);
        }

        _slope = under == 0 ? 1 : over / under;
        _offset = meanY - (_slope * meanX);
        Thread.MemoryBarrier();
        _fitted = true;
    }
}
