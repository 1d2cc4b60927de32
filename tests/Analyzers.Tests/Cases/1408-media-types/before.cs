using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1408;

public static partial class MediaTypes
{
    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> s_textual = new(StringComparer.OrdinalIgnoreCase);
    private static SpinLock s_spin = new(enableThreadOwnerTracking: false);
    private static bool Seeded { get; set; }

    public static string FromFileName(string fileName)
    {
        Seed();
        string extension = System.IO.Path.GetExtension(fileName);
        return s_byExtension.TryGetValue(extension, out var type) ? type : "application/octet-stream";
    }

    public static bool IsText(string mediaType)
    {
        Seed();
        int parameters = mediaType.IndexOf(';');
        return s_textual.Contains(parameters < 0 ? mediaType : mediaType[..parameters].TrimEnd());
    }

    public static int Known
    {
        get
        {
            Seed();
            return s_byExtension.Count;
        }
    }
}

public static partial class MediaTypes
{
    private static void Seed()
    {
        if (Seeded)
            return;

        bool held = false;
        try
        {
            s_spin.Enter(ref held);
            if (Seeded)
                return;

            Register(".txt", "text/plain", textual: true);
            Register(".csv", "text/csv", textual: true);
            Register(".json", "application/json", textual: true);
            Register(".png", "image/png", textual: false);
            Register(".zip", "application/zip", textual: false);
            Seeded = true;
        }
        finally
        {
            if (held)
                s_spin.Exit(useMemoryBarrier: true);
        }
    }

    private static void Register(string extension, string mediaType, bool textual)
    {
        s_byExtension.Add(extension, mediaType);
        if (textual)
        {
            s_textual.Add(mediaType);
        }
    }
}
