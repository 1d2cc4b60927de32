using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3921;

public static class TextBundle
{
    private static readonly object s_gate = new();
    private static bool s_loaded;
    private static Dictionary<string, string> s_texts;
    private static CultureInfo s_culture;

    public static string BaseName { get; } = AppContext.GetData("TextBundle.BaseName") as string ?? "texts";

    public static CultureInfo Culture
    {
        get
        {
            EnsureLoaded();
            return s_culture;
        }
    }

    public static string Get(string key)
    {
        EnsureLoaded();
        return s_texts.TryGetValue(key, out var text) ? text : $"[{key}]";
    }

    public static string Format(string key, params object[] args) => string.Format(Culture, Get(key), args);

    public static bool TryPreload(CultureInfo culture, IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(culture);
        lock (s_gate)
        {
            if (s_loaded)
            {
                return false;
            }

            s_culture = culture;
            s_texts = new Dictionary<string, string>(texts, StringComparer.Ordinal);
            s_loaded = true;
            return true;
        }
    }

    private static void EnsureLoaded()
    {
        if (Volatile.Read(ref s_loaded))
        {
            return;
        }

        lock (s_gate)
        {
            if (!s_loaded)
            {
                LoadFromDisk(CultureInfo.CurrentUICulture);
            }
        }
    }

    private static void LoadFromDisk(CultureInfo wanted)
    {
        var culture = wanted;
        string path = PathOf(culture);
        while (!File.Exists(path) && !culture.Equals(CultureInfo.InvariantCulture))
        {
            culture = culture.Parent;
            path = PathOf(culture);
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            foreach (string line in File.ReadLines(path))
            {
                string[] halves = line.Split('\t', 2);
                texts[halves[0]] = halves[^1];
            }
        }

        s_culture = culture;
        s_texts = texts;
        Volatile.Write(ref s_loaded, true);
    }

    private static string PathOf(CultureInfo culture) =>
        Path.Combine(AppContext.BaseDirectory, culture.Name.Length == 0 ? BaseName + ".txt" : $"{BaseName}.{culture.Name}.txt");
}
