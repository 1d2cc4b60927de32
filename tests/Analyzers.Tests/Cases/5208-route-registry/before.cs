using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5208;

public static class RouteRegistry
{
    private static readonly object s_edit = new();
    private static readonly List<string> s_log = new();
    private static RouteMap s_map = new();
    private static long s_lookups;

    public static long Lookups => Interlocked.Read(ref s_lookups);

    public static string Resolve(string path)
    {
        Interlocked.Increment(ref s_lookups);
        return s_map.Find(path);
    }

    public static void Extend(string prefix, string target)
    {
        lock (s_edit)
        {
            var grown = new RouteMap(s_map);
            grown.Add(prefix, target);
            s_map = grown;
            s_log.Add("+" + prefix);
        }
    }

    public static void Reload(IEnumerable<KeyValuePair<string, string>> routes)
    {
        lock (s_edit)
        {
            var map = new RouteMap();
            s_map = map;
            foreach (var (prefix, target) in routes)
            {
                map.Add(prefix, target);
            }

            s_log.Add("reloaded");
        }
    }

    public static string[] Log()
    {
        lock (s_edit)
        {
            return s_log.ToArray();
        }
    }

    private sealed class RouteMap
    {
        private readonly Dictionary<string, string> _targets;
        private int _longest;

        public RouteMap() => _targets = new Dictionary<string, string>(StringComparer.Ordinal);

        public RouteMap(RouteMap other)
        {
            _targets = new Dictionary<string, string>(other._targets, StringComparer.Ordinal);
            _longest = other._longest;
        }

        public void Add(string prefix, string target)
        {
            _targets[prefix] = target;
            _longest = Math.Max(_longest, prefix.Length);
        }

        public string Find(string path)
        {
            for (int n = Math.Min(path.Length, _longest); n > 0; n--)
            {
                if (_targets.TryGetValue(path[..n], out var target))
                {
                    return target;
                }
            }

            return null;
        }
    }
}
