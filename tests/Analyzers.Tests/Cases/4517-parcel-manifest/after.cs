using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4517;

public sealed class ParcelManifest
{
    private readonly BlockingCollection<string> _scans = new();
    private readonly List<string> _parcels = new();
    private bool _sealed;
    private int _fragile;

    public ParcelManifest()
    {
        new Thread(Collect) { IsBackground = true }.Start();
    }

    public void Scan(string code) => _scans.Add(code);

    public void Finish() => _scans.CompleteAdding();

    public IEnumerable<string> Parcels()
    {
        if (!IsSealed())
        {
            yield break;
        }

        yield return "fragile: " + _fragile;
        foreach (var parcel in _parcels)
        {
            yield return parcel;
        }
    }

    private bool IsSealed()
    {
        return Volatile.Read(ref _sealed);
    }

    private void Collect()
    {
        foreach (var code in _scans.GetConsumingEnumerable())
        {
            _parcels.Add(code);
            if (code.EndsWith('F'))
            {
                _fragile++;
            }
        }

        Volatile.Write(ref _sealed, true);
    }
}
