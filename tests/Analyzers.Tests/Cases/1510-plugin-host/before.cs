using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1510;

public interface IPlugin
{
    string Name { get; }
    int Order { get; }
}

public sealed class PluginHost
{
    private readonly object _loading = new();
    private readonly List<IPlugin> _plugins = new();
    private readonly IReadOnlyList<Func<PluginHost, IPlugin>> _sources;
    private bool _loaded;

    public PluginHost(IReadOnlyList<Func<PluginHost, IPlugin>> sources) => _sources = sources;

    public int Count
    {
        get
        {
            EnsureLoaded();
            return _plugins.Count;
        }
    }

    public IPlugin Find(string name)
    {
        EnsureLoaded();
        foreach (var plugin in _plugins)
        {
            if (string.Equals(plugin.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return plugin;
            }
        }

        return null;
    }

    public IReadOnlyList<string> Names()
    {
        EnsureLoaded();
        return _plugins.ConvertAll(static p => p.Name);
    }

    private void EnsureLoaded()
    {
        if (_loaded)
        {
            return;
        }

        lock (_loading)
        {
            if (_loaded)
            {
                return;
            }

            _loaded = true;
            foreach (var source in _sources)
            {
                var plugin = source(this);
                int at = _plugins.FindIndex(p => p.Order > plugin.Order);
                _plugins.Insert(at < 0 ? _plugins.Count : at, plugin);
            }
        }
    }
}
