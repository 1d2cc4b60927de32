using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C234;

public sealed class StartupProbe
{
    private readonly ManualResetEventSlim _settled = new(false);
    private readonly Func<string> _probe;
    private bool _healthy;
    private string _detail;

    public StartupProbe(Func<string> probe)
    {
        _probe = probe;
        ThreadPool.QueueUserWorkItem(static state => ((StartupProbe)state).Run(), this);
    }

    public string Report(TimeSpan patience)
    {
        if (!_settled.Wait(patience))
        {
            return "pending";
        }

        return _healthy ? "up: " + _detail : "down: " + _detail;
    }

    private void Run()
    {
        try
        {
            _detail = _probe();
            _healthy = true;
        }
        catch (Exception e)
        {
            _detail = e.GetType().Name + ": " + e.Message;
        }
        finally
        {
            _settled.Set();
        }
    }
}
