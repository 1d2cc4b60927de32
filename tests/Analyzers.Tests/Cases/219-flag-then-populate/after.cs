using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C219;

public static class MimeTypes
{
    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".htm"] = "text/html",
        [".html"] = "text/html",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".css"] = "text/css",
    };

    public static string For(string path)
    {
        string extension = System.IO.Path.GetExtension(path);
        return s_byExtension.TryGetValue(extension, out string type) ? type : "application/octet-stream";
    }

    public static void Announce(IEnumerable<string> paths, Action<string> sink)
    {
        foreach (string path in paths)
        {
            ThreadPool.QueueUserWorkItem(_ => sink(For(path)));
        }
    }
}
