using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C6428;

public sealed class PortProbe
{
    private readonly ManualResetEventSlim _finished = new(false);
    private readonly Func<string, string> _identify;
    private bool _found;
    private string _port;
    private string _firmware;
    private Exception _failure;

    public PortProbe(IReadOnlyList<string> ports, Func<string, string> identify)
    {
        _identify = identify;
        ThreadPool.QueueUserWorkItem(_ => Walk(ports));
    }

    public bool TryGet(TimeSpan patience, out string port, out string firmware)
    {
        port = firmware = null;
        if (!_finished.Wait(patience))
        {
            return false;
        }

        if (_failure != null)
        {
            throw new IOException("The probe failed.", _failure);
        }

        if (_found)
        {
            port = _port;
            firmware = _firmware;
        }

        return _found;
    }

    private void Walk(IReadOnlyList<string> ports)
    {
        try
        {
            foreach (var candidate in ports)
            {
                if (_identify(candidate) is { Length: > 0 } answer)
                {
                    _found = true;
                    _port = candidate;
                    _firmware = answer.Trim();
                    break;
                }
            }
        }
        catch (IOException ex)
        {
            _failure = ex;
        }
        finally
        {
            _finished.Set();
        }
    }
}
