using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;

namespace Corpus.C6416;

public static class ResourceCatalog
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "texts");
    private static CultureTable s_active = new("iv");
    private static Timer s_refresh;

    public static void Start(TimeSpan period) =>
        s_refresh = new Timer(static _ => Reload(CultureInfo.CurrentUICulture), null, TimeSpan.Zero, period);

    public static string Text(string key) => Volatile.Read(ref s_active).Find(key);

    public static bool IsRightToLeft => Volatile.Read(ref s_active).RightToLeft;

    private static void Reload(CultureInfo culture)
    {
        string path = Path.Combine(s_folder, culture.Name + ".txt");
        if (!File.Exists(path))
        {
            return;
        }

        var table = new CultureTable(culture.Name);
        table.RightToLeft = culture.TextInfo.IsRightToLeft;
        foreach (var line in File.ReadLines(path))
        {
            int equals = line.IndexOf('=');
            if (equals > 0 && line[0] != '#')
            {
                table.Add(line[..equals].Trim(), line[(equals + 1)..].Trim());
            }
        }

        Volatile.Write(ref s_active, table);
    }

    private sealed class CultureTable
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

        public CultureTable(string name) => Name = name;

        public string Name { get; }

        public bool RightToLeft { get; set; }

        public void Add(string key, string text) => _texts[key] = text;

        public string Find(string key) => _texts.TryGetValue(key, out var text) ? text : Name + ":" + key;
    }
}
