using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6013;

public static class MimeTable
{
    private static readonly object s_gate = new();
    private static volatile Dictionary<string, string> s_byExtension;
    private static string s_default;
    private static int s_longest;

    public static string For(string file)
    {
        if (s_byExtension is null)
        {
            Load();
        }

        int dot = file.LastIndexOf('.');
        if (dot < 0 || file.Length - dot > s_longest)
        {
            return s_default;
        }

        return s_byExtension.TryGetValue(file[dot..], out var type) ? type : s_default;
    }

    private static void Load()
    {
        lock (s_gate)
        {
            if (s_byExtension is not null)
            {
                return;
            }

            var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                [".txt"] = "text/plain",
                [".html"] = "text/html",
                [".json"] = "application/json",
            };

            int longest = 0;
            foreach (var key in map.Keys)
            {
                longest = Math.Max(longest, key.Length);
            }

            s_longest = longest;
            s_default = "application/octet-stream";
            s_byExtension = map;
        }
    }
}
