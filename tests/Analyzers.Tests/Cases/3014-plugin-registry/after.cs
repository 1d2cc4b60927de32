using System.Collections.Generic;
using System.Collections;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3014;

public interface IFilePlugin
{
    string[] Extensions { get; }

    string Open(string path);
}

public sealed class PluginRegistry
{
    private static PluginRegistry s_instance;

    private readonly Hashtable _byExtension = new Hashtable(StringComparer.OrdinalIgnoreCase);
    private readonly ArrayList _order = new ArrayList();

    private PluginRegistry()
    {
    }

    public static PluginRegistry Instance
    {
        get
        {
            if (s_instance == null)
            {
                lock (typeof(PluginRegistry))
                {
                    if (s_instance == null)
                    {
                        PluginRegistry registry = new PluginRegistry();
                        registry.LoadBuiltIns();
                        s_instance = registry;
                    }
                }
            }

            return s_instance;
        }
    }

    public int Count
    {
        get { return _order.Count; }
    }

    public string Open(string path)
    {
        IFilePlugin plugin = (IFilePlugin)_byExtension[Path.GetExtension(path)];
        if (plugin == null)
            plugin = (IFilePlugin)_order[0];

        return plugin.Open(path);
    }

    private void LoadBuiltIns()
    {
        Register(new TextPlugin());
        foreach (Type type in typeof(PluginRegistry).Assembly.GetTypes())
        {
            if (type != typeof(TextPlugin) && type.IsClass && typeof(IFilePlugin).IsAssignableFrom(type))
                Register((IFilePlugin)Activator.CreateInstance(type));
        }
    }

    private void Register(IFilePlugin plugin)
    {
        _order.Add(plugin);
        foreach (string extension in plugin.Extensions)
            _byExtension[extension] = plugin;
    }

    private sealed class TextPlugin : IFilePlugin
    {
        public string[] Extensions
        {
            get { return new string[] { ".txt", ".log", ".ini" }; }
        }

        public string Open(string path)
        {
            return File.ReadAllText(path);
        }
    }
}
