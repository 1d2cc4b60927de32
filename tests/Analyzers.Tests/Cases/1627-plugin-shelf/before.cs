using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1627;

public interface IPlugin
{
    string Id { get; }

    void Attach(Action<string> log);
}

public sealed class PluginShelf
{
    private readonly object _scan = new();
    private readonly Func<IEnumerable<IPlugin>> _discover;
    private readonly Action<string> _log;
    private readonly List<IPlugin> _plugins = new();
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private volatile bool _scanned;

    public PluginShelf(Func<IEnumerable<IPlugin>> discover, Action<string> log)
    {
        _discover = discover;
        _log = log;
    }

    public int Count
    {
        get
        {
            EnsureScanned();
            return _plugins.Count;
        }
    }

    public IPlugin Find(string id)
    {
        EnsureScanned();
        return _order.TryGetValue(id, out int at) ? _plugins[at] : null;
    }

    public IEnumerable<string> Ids()
    {
        EnsureScanned();
        foreach (var plugin in _plugins)
        {
            yield return plugin.Id;
        }
    }

    private void EnsureScanned()
    {
        if (_scanned)
        {
            return;
        }

        lock (_scan)
        {
            foreach (var plugin in _discover())
            {
                plugin.Attach(_log);
                _order[plugin.Id] = _plugins.Count;
                _plugins.Add(plugin);
            }

            _scanned = true;
        }
    }
}
