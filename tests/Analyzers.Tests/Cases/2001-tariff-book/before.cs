using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2001;

public readonly record struct Tariff(string Zone, long Cents);

public interface ITariffSource
{
    IEnumerable<Tariff> ReadAll();
}

public sealed class TariffBook
{
    private struct Progress
    {
        public bool Complete;
        public int Entries;
    }

    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Dictionary<string, long> _cents = new(StringComparer.OrdinalIgnoreCase);
    private readonly ITariffSource _source;
    private Progress _progress;

    public TariffBook(ITariffSource source) => _source = source;

    public int Entries
    {
        get
        {
            EnsureComplete();
            return _progress.Entries;
        }
    }

    public long Quote(string zone, int grams)
    {
        EnsureComplete();
        if (!_cents.TryGetValue(zone, out long unit))
        {
            throw new KeyNotFoundException(zone);
        }

        return unit * Steps(grams);
    }

    private static int Steps(int grams) => Math.Max(1, (grams + 499) / 500);

    private void EnsureComplete()
    {
        if (_progress.Complete)
        {
            return;
        }

        _gate.EnterWriteLock();
        try
        {
            if (_progress.Complete)
            {
                return;
            }

            foreach (var tariff in _source.ReadAll())
            {
                _cents[tariff.Zone] = tariff.Cents;
            }

            _progress.Entries = _cents.Count;
            _progress.Complete = true;
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
