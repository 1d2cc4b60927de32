using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4510;

public sealed class StorageZone
{
    private const int Resolved = 2;

    private readonly object _resolve = new();
    private readonly Func<string, (string Region, int[] Weights)> _directory;
    private readonly string _account;
    private int _state;
    private volatile string _region;
    private volatile int[] _weights;

    public StorageZone(string account, Func<string, (string Region, int[] Weights)> directory)
    {
        _account = account;
        _directory = directory;
    }

    public string Pick(int seed)
    {
        int state = _state;
        return state == Resolved ? Choose(seed) : ResolveThenChoose(seed);
    }

    private string Choose(int seed) => _region + "-" + _weights[(seed & int.MaxValue) % _weights.Length];

    private string ResolveThenChoose(int seed)
    {
        lock (_resolve)
        {
            if (_state != Resolved)
            {
                var (region, weights) = _directory(_account);
                _region = region;
                _weights = weights;
                _state = Resolved;
            }
        }

        return Choose(seed);
    }
}
