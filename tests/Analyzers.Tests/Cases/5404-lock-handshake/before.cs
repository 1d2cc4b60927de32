using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5404;

internal sealed class SluiceHandshake
{
    private readonly ManualResetEventSlim _answered = new(false);
    private readonly Func<string> _receive;
    private bool _accepted;
    private string _session;
    private int _window;

    public SluiceHandshake(Func<string> receive)
    {
        _receive = receive;
        ThreadPool.UnsafeQueueUserWorkItem(static self => self.Listen(), this, preferLocal: false);
    }

    public string Session(TimeSpan patience)
    {
        Require(patience);
        return _session;
    }

    public int Window(TimeSpan patience)
    {
        Require(patience);
        return _window;
    }

    private void Require(TimeSpan patience)
    {
        if (!_answered.Wait(patience))
        {
            throw new TimeoutException("the lock keeper does not answer");
        }

        if (!_accepted)
        {
            throw new InvalidOperationException("passage refused");
        }
    }

    private void Listen()
    {
        try
        {
            var parts = _receive().Split(' ');
            if (parts.Length == 3 && parts[0] == "PASS" && int.TryParse(parts[2], out int window))
            {
                _session = parts[1];
                _window = window;
                _accepted = true;
            }
        }
        catch (System.IO.IOException)
        {
        }
        finally
        {
            _answered.Set();
        }
    }
}
