using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6214;

internal static class PluginShelf
{
    private static readonly Lazy<(string Home, Dictionary<string, string> Paths)> s_stock = new(Stock);

    public static string Locate(string plugin)
    {
        var (home, paths) = s_stock.Value;
        return paths.TryGetValue(plugin, out string file) ? file : Path.Combine(home, plugin + ".dll");
    }

    private static (string Home, Dictionary<string, string> Paths) Stock()
    {
        string home = Environment.GetEnvironmentVariable("PLUGIN_HOME") ?? AppContext.BaseDirectory;
        var paths = new Dictionary<string, string>();
        foreach (string file in Directory.EnumerateFiles(home, "*.dll"))
        {
            paths[Path.GetFileNameWithoutExtension(file)] = file;
        }

        return (home, paths);
    }
}
