using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2802;

public sealed class SuffixFeed : IDisposable
{
    internal sealed record Rules(int Generation, string[] Suffixes, HashSet<string> Wildcards);

    private readonly object _reload = new();
    private readonly FileSystemWatcher _watcher;
    private readonly string _path;
    private volatile Rules _rules = new(0, [], []);

    public SuffixFeed(string path)
    {
        _path = Path.GetFullPath(path);
        Reload();
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(_path), Path.GetFileName(_path));
        _watcher.Changed += (_, _) => Reload();
        _watcher.EnableRaisingEvents = true;
    }

    internal bool Advanced(ref int seen, out Rules rules)
    {
        rules = _rules;
        if (rules.Generation > seen)
        {
            seen = rules.Generation;
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

            _rules = new Rules(_rules.Generation + 1, suffixes.ToArray(), wildcards);
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
        if (_feed.Advanced(ref _seen, out SuffixFeed.Rules rules))
        {
            _suffixes = rules.Suffixes;
            _wildcards = rules.Wildcards;
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
