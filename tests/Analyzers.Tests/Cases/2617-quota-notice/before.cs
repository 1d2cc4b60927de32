using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2617;

public sealed class QuotaNotice
{
    private readonly object _once = new();
    private readonly Action<string> _log;
    private readonly int _limit;
    private bool _noticed;
    private string _noticedBy;
    private int _used;

    public QuotaNotice(int limit, Action<string> log)
    {
        _limit = limit;
        _log = log;
    }

    public string FirstOffender
    {
        get
        {
            lock (_once)
            {
                return _noticedBy;
            }
        }
    }

    public async Task ConsumeAllAsync(IReadOnlyCollection<string> tenants, int units)
    {
        var work = new List<Task>(tenants.Count);
        foreach (string tenant in tenants)
        {
            work.Add(Task.Run(() => Consume(tenant, units)));
        }

        await Task.WhenAll(work).ConfigureAwait(false);
    }

    public void Consume(string tenant, int units)
    {
        if (Interlocked.Add(ref _used, units) > _limit)
        {
            Notice(tenant);
        }
    }

    private void Notice(string tenant)
    {
        if (_noticed)
        {
            return;
        }

        lock (_once)
        {
            if (_noticed)
            {
                return;
            }

            _noticedBy = tenant;
            _log("quota of " + _limit + " exceeded by " + tenant);
            _noticed = true;
        }
    }
}
