using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3908;

public sealed class LocaleWatcher : IDisposable
{
    private readonly object _reload = new();
    private readonly string _folder;
    private readonly FileSystemWatcher _watcher;
    private readonly Timer _debounce;
    private Dictionary<string, string> _texts = new();

    public LocaleWatcher(string folder)
    {
        _folder = folder;
        Reload();
        _debounce = new Timer(_ => Reload(), null, Timeout.Infinite, Timeout.Infinite);
        _watcher = new FileSystemWatcher(folder, "*.lang")
        {
            NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName,
        };
        _watcher.Changed += OnTouched;
        _watcher.Created += OnTouched;
        _watcher.Deleted += OnTouched;
        _watcher.EnableRaisingEvents = true;
    }

    public string Culture { get; init; } = "en";

    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : key;

    public string Format(string key, params object[] args)
    {
        string pattern = this[key];
        try
        {
            return string.Format(pattern, args);
        }
        catch (FormatException)
        {
            return pattern;
        }
    }

    public void Dispose()
    {
        _watcher.EnableRaisingEvents = false;
        _watcher.Dispose();
        _debounce.Dispose();
    }

    private static IEnumerable<(string Key, string Text)> Parse(string file)
    {
        foreach (string line in File.ReadLines(file))
        {
            int at = line.IndexOf('=');
            if (at > 0 && line[0] != '#')
            {
                yield return (line[..at].Trim(), line[(at + 1)..].Trim());
            }
        }
    }

    private void OnTouched(object sender, FileSystemEventArgs e) =>
        _debounce.Change(TimeSpan.FromMilliseconds(250), Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        lock (_reload)
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string file in Directory.EnumerateFiles(_folder, "*.lang"))
            {
                foreach (var (key, text) in Parse(file))
                {
                    texts[key] = text;
                }
            }

            _texts = texts;
        }
    }
}
