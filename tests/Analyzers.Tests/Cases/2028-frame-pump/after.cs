using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2028;

public struct Frame
{
    public long Ticks;
    public int Channel;
    public float Level;
}

public interface IFrameSink
{
    void Accept(in Frame frame);
}

public sealed class FramePump
{
    private const int Size = 256;
    private readonly Frame[] _frames = new Frame[Size];
    private readonly IFrameSink _sink;
    private readonly Thread _drain;
    private int _head;
    private int _tail;
    private volatile bool _stopping;

    public FramePump(IFrameSink sink)
    {
        _sink = sink;
        _drain = new Thread(Drain) { IsBackground = true };
    }

    public void Start() => _drain.Start();

    public void Stop()
    {
        _stopping = true;
        _drain.Join();
    }

    public bool TryPush(int channel, float level)
    {
        int tail = _tail;
        if (tail - Volatile.Read(ref _head) == Size)
        {
            return false;
        }

        ref Frame slot = ref _frames[tail & (Size - 1)];
        slot.Ticks = Environment.TickCount64;
        slot.Channel = channel;
        slot.Level = level;
        Volatile.Write(ref _tail, tail + 1);
        return true;
    }

    private void Drain()
    {
        int head = 0;
        while (!_stopping)
        {
            int tail = Volatile.Read(ref _tail);
            if (head == tail)
            {
                Thread.Sleep(1);
                continue;
            }

            for (; head != tail; head++)
            {
                Frame frame = _frames[head & (Size - 1)];
                _sink.Accept(in frame);
                Volatile.Write(ref _head, head + 1);
            }
        }
    }
}
