using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3922;

public sealed record TelemetryItem(string Name, DateTime At, IReadOnlyDictionary<string, string> Tags);

public interface ITelemetrySink
{
    Task UploadAsync(Guid install, IReadOnlyList<TelemetryItem> items);
}

public sealed class TelemetryClient : IDisposable
{
    private readonly object _identity = new();
    private readonly ConcurrentQueue<TelemetryItem> _pending = new();
    private readonly ITelemetrySink _sink;
    private readonly string _statePath;
    private readonly Timer _flush;
    private Guid _install;

    public TelemetryClient(ITelemetrySink sink, string statePath)
    {
        _sink = sink;
        _statePath = statePath;
        _flush = new Timer(_ => _ = FlushAsync(), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
    }

    public static int BatchSize => 100;

    public Guid Install
    {
        get
        {
            if (_install == Guid.Empty)
            {
                lock (_identity)
                {
                    if (_install == Guid.Empty)
                    {
                        _install = LoadOrCreate();
                    }
                }
            }

            return _install;
        }
    }

    public void Track(string name, IReadOnlyDictionary<string, string> tags = null) =>
        _pending.Enqueue(new TelemetryItem(name, DateTime.UtcNow, tags));

    public bool IsSampled(double rate) => (uint)Install.GetHashCode() < rate * uint.MaxValue;

    public async Task FlushAsync()
    {
        var batch = new List<TelemetryItem>();
        while (batch.Count < BatchSize && _pending.TryDequeue(out var item))
        {
            batch.Add(item);
        }

        if (batch.Count > 0)
        {
            await _sink.UploadAsync(Install, batch).ConfigureAwait(false);
        }
    }

    public void Dispose() => _flush.Dispose();

    private Guid LoadOrCreate()
    {
        try
        {
            if (File.Exists(_statePath) && Guid.TryParse(File.ReadAllText(_statePath), out var stored) && stored != Guid.Empty)
            {
                return stored;
            }

            var created = Guid.NewGuid();
            File.WriteAllText(_statePath, created.ToString("d"), Encoding.ASCII);
            return created;
        }
        catch (IOException)
        {
            return Guid.NewGuid();
        }
    }
}
