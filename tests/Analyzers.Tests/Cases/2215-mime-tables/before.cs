using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2215;

public readonly record struct MimeEntry(string Extension, string MediaType);

public static partial class MimeTables
{
    private static bool s_scanned;
    private static MimeEntry[] s_local;
    private static string s_default = "application/octet-stream";

    public static string TypeOf(string fileName)
    {
        int dot = fileName.LastIndexOf('.');
        string extension = dot < 0 ? string.Empty : fileName[dot..];
        var entries = s_scanned ? s_local : Scan();
        foreach (var entry in entries)
        {
            if (string.Equals(entry.Extension, extension, StringComparison.OrdinalIgnoreCase))
            {
                return entry.MediaType;
            }
        }

        return s_default;
    }
}

public static partial class MimeTables
{
    private static readonly object s_scan = new();

    public static Func<IEnumerable<string>> Lines { get; set; } = static () => Array.Empty<string>();

    private static MimeEntry[] Scan()
    {
        lock (s_scan)
        {
            if (!s_scanned)
            {
                var found = new List<MimeEntry>();
                foreach (var line in Lines())
                {
                    var parts = line.Split('=', 2);
                    if (parts.Length != 2)
                    {
                        continue;
                    }

                    if (parts[0] == "*")
                    {
                        s_default = parts[1];
                    }
                    else
                    {
                        found.Add(new MimeEntry("." + parts[0], parts[1]));
                    }
                }

                s_local = found.ToArray();
                s_scanned = true;
            }

            return s_local;
        }
    }
}
