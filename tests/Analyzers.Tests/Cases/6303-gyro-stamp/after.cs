using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6303;

public readonly record struct Attitude(float Yaw, float Pitch, float Roll);

public sealed class GyroFeed
{
    private sealed record Reading(Attitude Value);

    private readonly Func<Attitude> _device;
    private volatile Reading _reading = new(default);

    public GyroFeed(Func<Attitude> device) => _device = device;

    public void Start(CancellationToken stop)
    {
        var pump = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Store(_device());
                Thread.Sleep(4);
            }
        });
        pump.IsBackground = true;
        pump.Start();
    }

    public Attitude Sample() => _reading.Value;

    private void Store(Attitude next) => _reading = new Reading(next);
}
