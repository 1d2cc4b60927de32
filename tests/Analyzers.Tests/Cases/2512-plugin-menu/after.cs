using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2512;

public sealed record MenuEntry(int Order, string Caption, Action Run);

public interface IMenuPlugin
{
    IEnumerable<MenuEntry> Contribute();
}

public sealed class PluginMenu
{
    private readonly object _compose = new();
    private readonly IReadOnlyList<IMenuPlugin> _plugins;
    private readonly List<MenuEntry> _entries = new();
    private volatile bool _composed;

    public PluginMenu(IReadOnlyList<IMenuPlugin> plugins) => _plugins = plugins;

    public IReadOnlyList<MenuEntry> Entries
    {
        get
        {
            Compose();
            return _entries;
        }
    }

    public bool Invoke(string caption)
    {
        Compose();
        foreach (var entry in _entries)
        {
            if (entry.Caption == caption)
            {
                entry.Run();
                return true;
            }
        }

        return false;
    }

    private void Compose()
    {
        if (!_composed)
        {
            lock (_compose)
            {
                if (!_composed)
                {
                    foreach (var plugin in _plugins)
                    {
                        _entries.AddRange(plugin.Contribute());
                    }

                    _entries.Sort((a, b) => a.Order.CompareTo(b.Order));
                    _composed = true;
                }
            }
        }
    }
}
