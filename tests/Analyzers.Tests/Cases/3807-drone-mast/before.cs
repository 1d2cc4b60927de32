using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3807;

public sealed class MastReceiver
{
    private readonly Func<int> _bind;
    private readonly Action _pump;
    private readonly Thread _loop;
    private bool _listening;
    private int _port;
    private string _error;

    public MastReceiver(Func<int> bind, Action pump)
    {
        _bind = bind;
        _pump = pump;
        _loop = new Thread(Listen) { IsBackground = true, Name = "mast" };
    }

    public int Start()
    {
        _loop.Start();
        while (!_listening)
        {
            Thread.Yield();
        }

        if (_error != null)
        {
            throw new InvalidOperationException(_error);
        }

        return _port;
    }

    private void Listen()
    {
        bool bound = false;
        try
        {
            _port = _bind();
            bound = true;
        }
        catch (Exception e)
        {
            _error = e.Message;
        }

        _listening = true;
        if (bound)
        {
            _pump();
        }
    }
}
