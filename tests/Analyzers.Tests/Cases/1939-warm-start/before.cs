using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1939;

public sealed class WarmStart : IDisposable
{
    private readonly ManualResetEventSlim _settled = new(false);
    private readonly Func<string[]> _load;
    private string[] _routes;
    private string _error;
    private bool _succeeded;

    public WarmStart(Func<string[]> load)
    {
        _load = load;
        ThreadPool.UnsafeQueueUserWorkItem(static s => ((WarmStart)s).Load(), this);
    }

    public string Route(int index)
    {
        _settled.Wait();
        if (!_succeeded)
        {
            throw new InvalidOperationException(_error);
        }

        return _routes[index % _routes.Length];
    }

    public void Dispose() => _settled.Dispose();

    private void Load()
    {
        try
        {
            _routes = _load();
            _succeeded = true;
        }
        catch (Exception e)
        {
            _error = e.Message;
        }
        finally
        {
            _settled.Set();
        }
    }
}
