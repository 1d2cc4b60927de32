using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1420;

public interface IBrokerLink
{
    int Negotiate(int wanted);

    void Send(string topic, byte[] body);
}

public sealed class BrokerChannel
{
    private readonly SemaphoreSlim _open = new(1, 1);
    private readonly Func<IBrokerLink> _dial;
    private readonly int _wanted;
    private bool _opened;
    private IBrokerLink _link;
    private int _prefetch;

    public BrokerChannel(Func<IBrokerLink> dial, int wanted)
    {
        _dial = dial;
        _wanted = wanted;
    }

    public void Publish(string topic, byte[] body)
    {
        EnsureOpen();
        _link.Send(topic, body);
    }

    public void PublishMany(string topic, IReadOnlyList<byte[]> bodies)
    {
        EnsureOpen();
        for (int from = 0; from < bodies.Count; from += _prefetch)
        {
            int to = Math.Min(bodies.Count, from + _prefetch);
            for (int i = from; i < to; i++)
            {
                _link.Send(topic, bodies[i]);
            }
        }
    }

    private void EnsureOpen()
    {
        bool opened = Volatile.Read(ref _opened);
        if (opened)
        {
            return;
        }

        _open.Wait();
        try
        {
            if (!_opened)
            {
                _link = _dial();
                _prefetch = Math.Max(1, _link.Negotiate(_wanted));
                Volatile.Write(ref _opened, true);
            }
        }
        finally
        {
            _open.Release();
        }
    }
}
