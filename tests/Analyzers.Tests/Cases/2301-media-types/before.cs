using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C2301;

public static class MediaTypes
{
    private static readonly object s_gate = new();
    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, List<string>> s_byType = new(StringComparer.OrdinalIgnoreCase);
    private static string s_fallback;
    private static bool s_loaded;

    public static string Fallback
    {
        get
        {
            EnsureLoaded();
            return s_fallback;
        }
    }

    public static string ForFile(string path)
    {
        EnsureLoaded();
        string extension = Path.GetExtension(path);
        return s_byExtension.TryGetValue(extension, out var type) ? type : s_fallback;
    }

    public static IReadOnlyList<string> ExtensionsOf(string type)
    {
        EnsureLoaded();
        return s_byType.TryGetValue(type, out var list) ? list : Array.Empty<string>();
    }

    private static void EnsureLoaded()
    {
        if (s_loaded)
        {
            return;
        }

        lock (s_gate)
        {
            if (s_loaded)
            {
                return;
            }

            foreach (string line in File.ReadLines("/etc/mime.types"))
            {
                AddLine(line);
            }

            s_fallback = s_byType.ContainsKey("application/octet-stream") ? "application/octet-stream" : "*/*";
            s_loaded = true;
        }
    }

    private static void AddLine(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        string[] parts = line.Split((char[])null, StringSplitOptions.RemoveEmptyEntries);
        var extensions = new List<string>();
        for (int i = 1; i < parts.Length; i++)
        {
            string extension = "." + parts[i];
            s_byExtension[extension] = parts[0];
            extensions.Add(extension);
        }

        s_byType[parts[0]] = extensions;
    }
}
