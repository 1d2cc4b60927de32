using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2802;

public sealed class SuffixFeed : IDisposable
{
    private readonly object _reload = new();
    private readonly FileSystemWatcher _watcher;
    private readonly string _path;
    private int _generation;
    private string[] _suffixes;
    private HashSet<string> _wildcards;

    public SuffixFeed(string path)
    {
        _path = Path.GetFullPath(path);
        Reload();
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(_path), Path.GetFileName(_path));
        _watcher.Changed += (_, _) => Reload();
        _watcher.EnableRaisingEvents = true;
    }

    internal string[] Suffixes => _suffixes;

    internal HashSet<string> Wildcards => _wildcards;

    public bool Advanced(ref int seen)
    {
        int generation = _generation;
        if (generation > seen)
        {
            seen = generation;
            return true;
        }

        return false;
    }

    public void Dispose() => _watcher.Dispose();

    private void Reload()
    {
        var suffixes = new List<string>();
        var wildcards = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        lock (_reload)
        {
            foreach (string line in File.ReadLines(_path))
            {
                if (line.StartsWith("*."))
                {
                    wildcards.Add(line[2..]);
                }
                else if (line.Length > 0 && line[0] != '/')
                {
                    suffixes.Add("." + line);
                }
            }

            _suffixes = suffixes.ToArray();
            _wildcards = wildcards;
            _generation++;
        }
    }
}

public sealed class SuffixMatcher
{
    private readonly SuffixFeed _feed;
    private int _seen;
    private string[] _suffixes;
    private HashSet<string> _wildcards;

    public SuffixMatcher(SuffixFeed feed) => _feed = feed;

    public int RegistrableLength(string host)
    {
        if (_feed.Advanced(ref _seen))
        {
            _suffixes = _feed.Suffixes;
            _wildcards = _feed.Wildcards;
        }

        int dot = host.IndexOf('.');
        if (dot > 0 && _wildcards.Contains(host[(dot + 1)..]))
        {
            return host.Length;
        }

        int best = 0;
        foreach (string suffix in _suffixes)
        {
            if (suffix.Length > best && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                best = suffix.Length;
            }
        }

        return best;
    }
}
