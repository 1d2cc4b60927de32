using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6214;

internal enum Shelf
{
    Empty,
    Stocked,
}

internal static class PluginShelf
{
    private static readonly Dictionary<string, string> s_paths = new();
    private static Shelf s_shelf;
    private static string s_home;

    public static string Locate(string plugin)
    {
        if (Interlocked.CompareExchange(ref s_shelf, Shelf.Stocked, Shelf.Empty) == Shelf.Empty)
        {
            Stock();
        }

        return s_paths.TryGetValue(plugin, out string file) ? file : Path.Combine(s_home, plugin + ".dll");
    }

    private static void Stock()
    {
        s_home = Environment.GetEnvironmentVariable("PLUGIN_HOME") ?? AppContext.BaseDirectory;
        foreach (string file in Directory.EnumerateFiles(s_home, "*.dll"))
        {
            s_paths[Path.GetFileNameWithoutExtension(file)] = file;
        }
    }
}
