using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6223;

public sealed class QuotaSwitch
{
    private readonly object _admin = new();
    private bool _armed;
    private int _limit;
    private string _exempt;

    public bool Permits(string tenant, int amount)
    {
        if (!Volatile.Read(ref _armed))
        {
            return true;
        }

        return amount <= _limit || tenant == _exempt;
    }

    public void Arm(int limit, string exempt)
    {
        lock (_admin)
        {
            if (_armed)
            {
                throw new InvalidOperationException("already armed");
            }

            _limit = limit;
            _exempt = exempt;
            Interlocked.MemoryBarrierProcessWide();
            _armed = true;
        }
    }
}
