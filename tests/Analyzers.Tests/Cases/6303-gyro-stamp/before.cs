using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6303;

public readonly record struct Attitude(float Yaw, float Pitch, float Roll);

public sealed class GyroFeed
{
    private readonly Func<Attitude> _device;
    private int _stamp;
    private float _yaw;
    private float _pitch;
    private float _roll;

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

    public Attitude Sample()
    {
        int stamp;
        float yaw, pitch, roll;
        do
        {
            stamp = _stamp;
            yaw = _yaw;
            pitch = _pitch;
            roll = _roll;
        }
        while ((stamp & 1) != 0 || stamp != _stamp);

        return new Attitude(yaw, pitch, roll);
    }

    private void Store(Attitude next)
    {
        _stamp++;
        _yaw = next.Yaw;
        _pitch = next.Pitch;
        _roll = next.Roll;
        _stamp++;
    }
}
