using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4814;

public sealed class ParcelTrace
{
    private readonly object _scanning = new();
    private readonly string _code;
    private readonly List<string> _depots = new();
    private object _firstScan;

    public ParcelTrace(string code) => _code = code;

    public string Code => _code;

    public void Scan(string depot, DateTimeOffset at)
    {
        lock (_scanning)
        {
            _depots.Add(depot);
            _firstScan ??= at;
        }
    }

    public string Label()
    {
        if (_firstScan is not DateTimeOffset first)
        {
            return _code + " (announced)";
        }

        return _code + " since " + first.ToString("yyyy-MM-dd HH:mm zzz");
    }

    public bool IsOverdue(TimeSpan promise)
    {
        return _firstScan is DateTimeOffset first && DateTimeOffset.UtcNow - first > promise;
    }

    public string[] Depots()
    {
        lock (_scanning)
        {
            return _depots.ToArray();
        }
    }
}

public static class ParcelTraces
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, ParcelTrace> s_open = new();

    public static ParcelTrace Open(string code) => s_open.GetOrAdd(code, static c => new ParcelTrace(c));

    public static bool Close(string code) => s_open.TryRemove(code, out _);
}
