using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C2305;

public sealed class PluginInfo
{
    public PluginInfo(string name, string file)
    {
        Name = name;
        File = file;
    }

    public string Name { get; }

    public string File { get; }
}

public sealed class PluginCatalog
{
    private readonly object _lock = new();
    private readonly string[] _searchPath;
    private readonly List<PluginInfo> _plugins = new();
    private readonly Dictionary<string, PluginInfo> _byName = new(StringComparer.Ordinal);
    private string _root;
    private bool _discovered;

    public PluginCatalog(params string[] searchPath) => _searchPath = searchPath;

    public string Root
    {
        get
        {
            EnsureDiscovered();
            return _root;
        }
    }

    public IReadOnlyCollection<PluginInfo> Plugins
    {
        get
        {
            EnsureDiscovered();
            return _plugins;
        }
    }

    public PluginInfo Find(string name)
    {
        EnsureDiscovered();
        return _byName.TryGetValue(name, out var plugin) ? plugin : null;
    }

    private void EnsureDiscovered()
    {
        if (!_discovered)
        {
            lock (_lock)
            {
                if (!_discovered)
                {
                    _discovered = true;
                    Discover();
                }
            }
        }
    }

    private void Discover()
    {
        foreach (string directory in _searchPath)
        {
            if (!Directory.Exists(directory))
            {
                continue;
            }

            _root ??= directory;
            foreach (string file in Directory.EnumerateFiles(directory, "*.plugin.dll"))
            {
                var plugin = new PluginInfo(Path.GetFileNameWithoutExtension(file), file);
                if (_byName.TryAdd(plugin.Name, plugin))
                {
                    _plugins.Add(plugin);
                }
            }
        }
    }
}
