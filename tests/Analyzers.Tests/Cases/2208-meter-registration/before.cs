using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2208;

public interface IMeterBackend
{
    int Allocate(string instrument);

    void Record(int slot, double value, string tags);
}

public sealed class RequestMeter
{
    private readonly IMeterBackend _backend;
    private readonly string _service;
    private int _registered;
    private int _durationSlot;
    private int _sizeSlot;
    private string _tags;

    public RequestMeter(IMeterBackend backend, string service)
    {
        _backend = backend;
        _service = service;
    }

    public void Completed(TimeSpan elapsed, long bytes)
    {
        EnsureRegistered();
        _backend.Record(_durationSlot, elapsed.TotalMilliseconds, _tags);
        if (bytes > 0)
        {
            _backend.Record(_sizeSlot, bytes, _tags);
        }
    }

    public async Task<T> MeasureAsync<T>(Func<Task<T>> request)
    {
        var start = DateTime.UtcNow;
        try
        {
            return await request().ConfigureAwait(false);
        }
        finally
        {
            Completed(DateTime.UtcNow - start, 0);
        }
    }

    private void EnsureRegistered()
    {
        if (Interlocked.CompareExchange(ref _registered, 1, 0) == 0)
        {
            _durationSlot = _backend.Allocate(_service + ".duration");
            _sizeSlot = _backend.Allocate(_service + ".size");
            _tags = "service=" + _service + ";host=" + Environment.MachineName;
        }
    }
}
