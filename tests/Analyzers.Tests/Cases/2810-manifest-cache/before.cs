using System.Collections.Concurrent;
using System.Globalization;

namespace Corpus.C2810;

public enum Depth
{
    None,
    Header,
    Body,
}

public sealed class ManifestCache
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();
    private readonly Func<string, string[]> _open;

    public ManifestCache(Func<string, string[]> open) => _open = open;

    public string Title(string path)
    {
        Entry entry = At(path, Depth.Header);
        return string.Format(CultureInfo.InvariantCulture, "{0} ({1})", entry.Title, entry.Pages);
    }

    public bool Mentions(string path, string section)
    {
        foreach (string line in At(path, Depth.Body).Sections)
        {
            if (line.Contains(section, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private Entry At(string path, Depth wanted)
    {
        Entry entry = _entries.GetOrAdd(path, static _ => new Entry());
        if (entry.Depth >= wanted)
        {
            return entry;
        }

        string[] lines = _open(path);
        lock (entry)
        {
            if (entry.Depth < Depth.Header)
            {
                ReadHeader();
                entry.Depth = Depth.Header;
            }

            if (entry.Depth < wanted)
            {
                ReadBody();
                entry.Depth = Depth.Body;
            }
        }

        return entry;

        void ReadHeader()
        {
            entry.Title = lines[0].Trim('#', ' ');
            entry.Pages = int.Parse(lines[1], CultureInfo.InvariantCulture);
        }

        void ReadBody()
        {
            for (int i = 2; i < lines.Length; i++)
            {
                entry.Sections.Add(lines[i]);
            }
        }
    }

    private sealed class Entry
    {
        public readonly List<string> Sections = new();
        public Depth Depth;
        public string Title;
        public int Pages;
    }
}
