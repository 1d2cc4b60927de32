using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4920;

public sealed class FeatureClient : IDisposable
{
    private sealed record Snapshot(bool Loaded, string Etag, IReadOnlyDictionary<string, bool> Flags)
    {
        public static readonly Snapshot Empty = new(false, null, new Dictionary<string, bool>());
    }

    private readonly object _apply = new();
    private readonly Func<string, (string Etag, Dictionary<string, bool> Flags)> _download;
    private readonly Timer _poll;
    private Snapshot _current = Snapshot.Empty;

    public FeatureClient(Func<string, (string Etag, Dictionary<string, bool> Flags)> download)
    {
        _download = download;
        _poll = new Timer(static s => ((FeatureClient)s).Refresh(), this, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    public bool IsOn(string feature, bool fallback)
    {
        var now = _current;
        if (!now.Loaded)
        {
            return fallback;
        }

        return now.Flags.TryGetValue(feature, out bool on) ? on : fallback;
    }

    public string Version => _current is { Loaded: true, Etag: var etag } ? etag : "none";

    public void Dispose() => _poll.Dispose();

    private void Refresh()
    {
        lock (_apply)
        {
            var (etag, flags) = _download(_current.Etag);
            if (flags is null)
            {
                return;
            }

            _current = _current with { Loaded = true, Etag = etag, Flags = flags };
        }
    }
}
