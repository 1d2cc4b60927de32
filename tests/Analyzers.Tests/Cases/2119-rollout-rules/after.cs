using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2119;

public interface IRuleSource
{
    IEnumerable<(string Tenant, int Percent)> Fetch();
}

public sealed partial class RolloutRules
{
    private const int Empty = 0;
    private const int Loading = 1;
    private const int Live = 2;

    private readonly ReaderWriterLockSlim _sync = new(LockRecursionPolicy.NoRecursion);
    private readonly IRuleSource _source;
    private int _phase;
    private Dictionary<string, int> _percent;
    private int _default;

    public RolloutRules(IRuleSource source) => _source = source;

    public bool IsIncluded(string tenant, int bucket)
    {
        switch (Volatile.Read(ref _phase))
        {
            case Live:
                return bucket < Percent(tenant);
            case Loading:
                return false;
            default:
                Load();
                goto case Live;
        }
    }

    private int Percent(string tenant) =>
        _percent.TryGetValue(tenant, out int percent) ? percent : _default;
}

public sealed partial class RolloutRules
{
    private void Load()
    {
        _sync.EnterWriteLock();
        try
        {
            if (_phase == Live)
            {
                return;
            }

            _phase = Loading;
            var percent = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (tenant, value) in _source.Fetch())
            {
                if (tenant == "*")
                {
                    _default = value;
                }
                else
                {
                    percent[tenant] = value;
                }
            }

            _percent = percent;
            Volatile.Write(ref _phase, Live);
        }
        finally
        {
            _sync.ExitWriteLock();
        }
    }
}
