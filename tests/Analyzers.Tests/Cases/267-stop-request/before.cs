using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C267;

public sealed class Sweeper : IDisposable
{
    private readonly Func<int> _sweepOnce;
    private readonly Thread _thread;
    private readonly AutoResetEvent _wake = new(false);
    private bool _stop;
    private long _swept;

    public Sweeper(Func<int> sweepOnce)
    {
        _sweepOnce = sweepOnce;
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public void Wake() => _wake.Set();

    public long Stop()
    {
        _stop = true;
        _wake.Set();
        _thread.Join();
        return _swept;
    }

    public void Dispose()
    {
        Stop();
        _wake.Dispose();
    }

    private void Run()
    {
        while (!_stop)
        {
            _swept += _sweepOnce();
            _wake.WaitOne(TimeSpan.FromSeconds(1));
        }
    }
}
