using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2003;

public sealed record FeatureSet(int Version, IReadOnlyDictionary<string, bool> Switches)
{
    public static readonly FeatureSet Empty = new(0, new Dictionary<string, bool>());

    public bool IsOn(string name) => Switches.TryGetValue(name, out bool on) && on;
}

public interface IFeatureSource
{
    IEnumerable<KeyValuePair<string, bool>> Pull();
}

public sealed class FeatureClient : IDisposable
{
    private readonly object _refresh = new();
    private readonly IFeatureSource _source;
    private readonly Timer _timer;
    private FeatureSet _current;

    public FeatureClient(IFeatureSource source)
    {
        _source = source;
        _timer = new Timer(static s => ((FeatureClient)s).Refresh(), this, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30));
    }

    public int Version => (_current ?? FeatureSet.Empty).Version;

    public bool IsOn(string name)
    {
        var set = _current;
        if (set is null)
        {
            set = Refresh();
        }

        return set.Version > 0 && set.IsOn(name);
    }

    public string Describe()
    {
        var set = _current ?? FeatureSet.Empty;
        return $"v{set.Version} ({set.Switches.Count} switches)";
    }

    public void Dispose() => _timer.Dispose();

    private FeatureSet Refresh()
    {
        lock (_refresh)
        {
            var switches = new Dictionary<string, bool>(StringComparer.Ordinal);
            foreach (var pair in _source.Pull())
            {
                switches[pair.Key] = pair.Value;
            }

            var next = new FeatureSet((_current?.Version ?? 0) + 1, switches);
            _current = next;
            return next;
        }
    }
}
