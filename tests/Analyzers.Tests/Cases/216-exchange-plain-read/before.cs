using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C216;

internal static class ResolverHook
{
    private static readonly object s_install = new();
    private static int s_installed;
    private static string[] s_probe;
    private static string[] s_extensions;

    public static string Probe(string assembly)
    {
        if (s_installed == 0)
        {
            Install(AppContext.BaseDirectory);
        }

        foreach (string directory in s_probe)
        {
            foreach (string extension in s_extensions)
            {
                string path = System.IO.Path.Combine(directory, assembly + extension);
                if (System.IO.File.Exists(path)) return path;
            }
        }

        return null;
    }

    private static void Install(string root)
    {
        lock (s_install)
        {
            if (s_installed != 0) return;

            s_probe = new[] { root, System.IO.Path.Combine(root, "plugins") };
            s_extensions = new[] { ".dll", ".exe" };
            Interlocked.Exchange(ref s_installed, 1);
        }
    }
}
