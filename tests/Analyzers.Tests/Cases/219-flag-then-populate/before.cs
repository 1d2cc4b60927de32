using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C219;

public static class MimeTypes
{
    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase);
    private static bool s_filled;

    public static string For(string path)
    {
        if (!s_filled)
        {
            s_filled = true;
            Populate();
        }

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

    private static void Populate()
    {
        s_byExtension[".htm"] = "text/html";
        s_byExtension[".html"] = "text/html";
        s_byExtension[".json"] = "application/json";
        s_byExtension[".svg"] = "image/svg+xml";
        s_byExtension[".css"] = "text/css";
    }
}
