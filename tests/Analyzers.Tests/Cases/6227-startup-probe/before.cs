using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6227;

public sealed class StartupProbe
{
    private readonly ManualResetEventSlim _finished = new(false);
    private bool _healthy;
    private string _report = "";

    public StartupProbe(IReadOnlyList<Func<string>> checks)
    {
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                foreach (var check in checks)
                {
                    _report += check();
                }

                _healthy = _report.Length == 0;
            }
            finally
            {
                _finished.Set();
            }
        });
    }

    public string Summary()
    {
        if (!_finished.IsSet)
        {
            _finished.Wait();
        }

        return _healthy ? "healthy" : "degraded: " + _report;
    }
}
