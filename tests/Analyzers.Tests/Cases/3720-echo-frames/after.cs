using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3720;

public sealed class EchoRecorder
{
    private const int Capacity = 1 << 16;
    private readonly float[] _depths = new float[Capacity];
    private readonly byte[] _echoes = new byte[Capacity];
    private readonly Func<(float Depth, byte Echo)?> _ping;
    private volatile int _last = -1;

    public EchoRecorder(Func<(float Depth, byte Echo)?> ping)
    {
        _ping = ping;
        var thread = new Thread(Record) { IsBackground = true };
        thread.Start();
    }

    public string Newest()
    {
        int at = _last;
        return at < 0 ? "no echo" : _depths[at] + " m, strength " + _echoes[at];
    }

    private void Record()
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (_ping() is not { } sample)
            {
                return;
            }

            _depths[i] = sample.Depth;
            _echoes[i] = sample.Echo;
            _last = i;
        }
    }
}
