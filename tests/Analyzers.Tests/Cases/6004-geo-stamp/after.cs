using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6004;

public sealed class GeoStamp
{
    private readonly Func<string, string> _lookup;
    private int _begun;
    private long _resolvedAt;
    private double _latitude;
    private double _longitude;
    private string _label;

    public GeoStamp(Func<string, string> lookup) => _lookup = lookup;

    public void Begin(string address)
    {
        if (Interlocked.Exchange(ref _begun, 1) == 0)
        {
            _ = Task.Run(() => Resolve(address));
        }
    }

    public bool TryDescribe(out string text)
    {
        long at = Volatile.Read(ref _resolvedAt);
        if (at == 0)
        {
            text = null;
            return false;
        }

        text = $"{_label.ToUpperInvariant()} {_latitude:F4},{_longitude:F4} ({Stopwatch.GetElapsedTime(at)} ago)";
        return true;
    }

    private void Resolve(string address)
    {
        string[] parts = _lookup(address).Split('|');
        _latitude = double.Parse(parts[0]);
        _longitude = double.Parse(parts[1]);
        _label = parts.Length > 2 ? parts[2] : address;
        Volatile.Write(ref _resolvedAt, Stopwatch.GetTimestamp());
    }
}
